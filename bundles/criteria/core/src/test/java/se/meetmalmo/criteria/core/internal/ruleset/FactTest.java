package se.meetmalmo.criteria.core.internal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.Json;

class FactTest {
  private static final String LEXICON =
      "red\t*\tred\nblue\t*\tblue\ngreen\t*\tgreen\nno\t*\tnot|no\nonly\t*\tnot only\n";

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @MethodSource("facts")
  void comesToItsValue(String fact, String submission, Object value, String passage) {
    Problems problems = new Problems("test");
    LexiconParser parser = new LexiconParser(problems);
    parser.read("lexicon.tsv", LEXICON);
    Lexicon lexicon = parser.compile();
    Negation negation = new Negation(lexicon.cue("no"), lexicon.cue("only"), 2, 1);
    Map<String, Fact> facts =
        new FactCompiler(problems, lexicon, negation)
            .compile(List.of(declared("base", "\"find\":[\"green\"]"), declared("fact", fact)));
    problems.orThrow();
    Submission read = Json.read(submission.replace('\'', '"'), Submission.class);
    Text text = new Text(read);
    Cues cues = lexicon.find(text, Deadline.NONE);
    Reading reading = new Reading(read, text, cues, negation.mark(text, cues));
    Fact.State state = new Fact.State(2);
    facts.values().forEach(one -> one.source().find(reading, state, one.at()));
    assertThat(facts.get("fact").domain().value(state.value(1))).isEqualTo(value);
    assertThat(state.word(1) < 0 ? "" : text.passage(state.word(1))).isEqualTo(passage);
  }

  static Stream<Arguments> facts() {
    String both = "\"find\":[\"red\",\"blue\"]";
    return Stream.of(
        arguments("\"find\":[\"red\"]", "{'text':'One. A red one.'}", true, "A red one."),
        arguments("\"find\":[\"red|blue\"]", "{'text':'A blue one.'}", true, "A blue one."),
        arguments("\"find\":[\"red\"]", "{'text':'It is not red.'}", false, ""),
        arguments(
            "\"find\":[\"red\"]", "{'text':'It is not only red.'}", true, "It is not only red."),
        arguments("\"find\":[\"red\"]", "{'text':'No. It is red'}", true, "It is red"),
        arguments(
            "\"find\":[\"red\"]", "{'text':'not a very red one'}", true, "not a very red one"),
        arguments("\"find\":[\"red\"],\"negated\":\"any\"", "{'text':'not red'}", true, "not red"),
        arguments(
            "\"find\":[\"red\"],\"negated\":\"only\"",
            "{'text':'red, not red'}",
            true,
            "red, not red"),
        arguments("\"find\":[\"red\"],\"as\":\"absence\"", "{'text':'blue'}", true, ""),
        arguments(
            "\"find\":[\"red\"],\"as\":\"count\"",
            "{'text':'red red. Red red red'}",
            3,
            "red red."),
        arguments(
            "\"find\":[\"red\"],\"as\":\"count\",\"steps\":[2,9]",
            "{'text':'red red red'}",
            2,
            "red red red"),
        arguments("\"find\":[\"red\"],\"fields\":[\"title\"]", "{'text':'red'}", false, ""),
        arguments("\"find\":[\"red\"],\"fields\":[\"themes\"]", "{'themes':['Red']}", true, "red"),
        arguments(both, "{'text':'red and blue'}", true, "red and blue"),
        arguments(both, "{'text':'red. Blue'}", false, ""),
        arguments(both + ",\"within\":\"field\"", "{'text':'red. Blue'}", true, "red."),
        arguments(both + ",\"within\":\"field\"", "{'title':'Blue','text':'red.'}", false, ""),
        arguments(
            both + ",\"within\":\"submission\"", "{'title':'Blue','text':'red.'}", true, "red."),
        arguments(both + ",\"within\":\"2 words\"", "{'text':'red a blue'}", true, "red a blue"),
        arguments(both + ",\"within\":\"2 words\"", "{'text':'blue a red'}", true, "blue a red"),
        arguments(both + ",\"within\":\"2 words\"", "{'text':'red a b blue'}", false, ""),
        arguments(both + ",\"ordered\":true", "{'text':'blue red'}", false, ""),
        arguments(
            both + ",\"without\":[\"green\"]",
            "{'text':'red blue green. Red blue'}",
            true,
            "Red blue"),
        arguments(
            both + ",\"without\":[\"green\"],\"withoutWithin\":\"field\"",
            "{'text':'red blue. Green'}",
            false,
            ""),
        arguments(
            "\"from\":\"side\"",
            "{'submitter':{'organisation':{'kind':'CITY_COMPANY'}}}",
            "CITY",
            ""),
        arguments("\"from\":\"organisationKind\"", "{}", "OTHER", ""),
        arguments("\"from\":\"language\"", "{'language':'en'}", "en", ""),
        arguments("\"from\":\"forms\"", "{'collaboration':{'forms':['A','B']}}", 2, ""),
        arguments(
            "\"from\":\"words\",\"fields\":[\"scope\"],\"steps\":[1,4]",
            "{'scope':'one two. Three'}",
            1,
            "one two."),
        arguments("\"anyOf\":[\"base\"]", "{'text':'green'}", true, "green"),
        arguments("\"allOf\":[\"base\"]", "{'text':'red'}", false, ""),
        arguments("\"noneOf\":[\"base\"]", "{'text':'red'}", true, ""));
  }

  private static Document.Fact declared(String id, String rest) {
    return Json.read(
        "{\"id\":\"" + id + "\",\"label\":{\"sv\":\"a\",\"en\":\"a\"}," + rest + "}",
        Document.Fact.class);
  }
}
