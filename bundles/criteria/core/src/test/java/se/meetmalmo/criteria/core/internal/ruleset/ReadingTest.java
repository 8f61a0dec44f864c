package se.meetmalmo.criteria.core.internal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.Json;

class ReadingTest {
  @ParameterizedTest(name = "«{0}» in «{1}»: {2}")
  @MethodSource("patterns")
  void findsWhatThePatternMeans(String pattern, String text, boolean found) {
    assertThat(occurrences("cue\t*\t" + pattern, text)).hasSize(found ? 1 : 0);
  }

  static Stream<Arguments> patterns() {
    return Stream.of(
        arguments("bygglov", "Ett BYGGLOV, tack", true),
        arguments("bygglov", "bygglovet", false),
        arguments("bygglov*", "bygglovet", true),
        arguments("bygglov*", "bygglov", true),
        arguments("*tillstånd", "serveringstillstånd", true),
        arguments("*tillstånd", "tillståndet", false),
        arguments("ansök*|söker", "vi söker", true),
        arguments("söker ...2 tillstånd", "söker ett nytt tillstånd", true),
        arguments("söker ...2 tillstånd", "söker ett helt nytt tillstånd", false),
        arguments("söker ... tillstånd", "söker ett helt nytt tillstånd", true),
        arguments("söker tillstånd", "söker ett tillstånd", false),
        arguments("söker ...2 tillstånd", "söker hjälp. Ett tillstånd", false),
        arguments("a ...3 b ...3 c", "a b x b y z w c", true),
        arguments("a ...1 b c", "a b b c", true),
        arguments("a ...1 b c", "a x y b c", false),
        arguments("e-tjänst", "vår e-tjänst", true),
        arguments("e-tjänst*", "våra e-tjänster", true),
        arguments("don't", "we don\u2019t", true),
        arguments("s\u00f6ker", "so\u0308ker", true));
  }

  @Test
  void aCueInBracketsStandsForItsWords() {
    String lexicon = "permit\tsv\tbygglov*|marklov\npermit\ten\tpermit\ncue\tsv\tom ...1 <permit>";
    assertThat(occurrences(lexicon, "om ett bygglov, eller om permit, om lov")).hasSize(2);
  }

  @Test
  void cutsSentences() {
    assertThat(
            sentences(
                "Vi vill, t.ex. med hjälp av bl.a. Malmö stad, starta kl. 8 på www.malmo.se. Sedan"
                    + " mer! Vi har kaffe m.m. Det är bra m.m. och gott\n\nNytt stycke\n- en punkt\n"
                    + "rad som\nfortsätter"))
        .containsExactly(
            "Vi vill, t.ex. med hjälp av bl.a. Malmö stad, starta kl. 8 på www.malmo.se.",
            "Sedan mer!",
            "Vi har kaffe m.m.",
            "Det är bra m.m. och gott",
            "Nytt stycke",
            "en punkt\nrad som\nfortsätter");
  }

  @Test
  void quotesALongSentenceAroundTheWordAndWordForWord() {
    String words = "alfa beta gamma delta ".repeat(40);
    String source = words + "bygglov " + words;
    Text text = new Text(submission(source));
    int word = 160;
    assertThat(text.source(word).substring(text.start(word), text.end(word))).isEqualTo("bygglov");
    String passage = text.passage(word);
    assertThat(passage).contains("bygglov").hasSizeBetween(150, Text.PASSAGE + 1);
    assertThat(source).contains(" " + passage + " ");
  }

  @Test
  void boundsThePassageOfAnEndlessWord() {
    Text text = new Text(submission("x".repeat(5_000)));
    assertThat(text.passage(0)).hasSize(Text.PASSAGE);
  }

  private static List<Integer> occurrences(String lines, String text) {
    Problems problems = new Problems("test");
    LexiconParser parser = new LexiconParser(problems);
    parser.read("lexicon.tsv", lines);
    Lexicon lexicon = parser.compile();
    problems.orThrow();
    Cues cues = lexicon.find(new Text(submission(text)), Deadline.NONE);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < cues.count(lexicon.cue("cue")); i++) {
      found.add(cues.first(lexicon.cue("cue"), i));
    }
    return found;
  }

  private static List<String> sentences(String source) {
    Text text = new Text(submission(source));
    List<Integer> firsts = new ArrayList<>();
    for (int word = 0; word < text.words(); word++) {
      if (text.firstOfSentence(text.sentence(word)) == word) {
        firsts.add(word);
      }
    }
    return firsts.stream().map(text::passage).collect(Collectors.toList());
  }

  static Submission submission(String text) {
    return Json.read(Json.write(java.util.Map.of("text", text)), Submission.class);
  }
}
