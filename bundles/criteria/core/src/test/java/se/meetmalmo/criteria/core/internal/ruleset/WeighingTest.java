package se.meetmalmo.criteria.core.internal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.core.internal.ruleset.WeighingTrainer.Judged;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.web.Language;

class WeighingTest {
  private static final String HEAD = "trait\tCASE\tJOINT\n";
  private static final String WEIGHTS =
      HEAD + "min altan\t300\t-300\n~<kur\t-200\t200\n=application:true\t400\t-400\n*\t0\t0\n";

  private static Submission text(String text) {
    return Json.read("{\"text\":" + Json.write(text) + "}", Submission.class);
  }

  private static CompiledRuleSet.FactValue like(Sample sample, String text) {
    return sample.load().facts(text(text)).get("like");
  }

  @Test
  void saysWhatTheTextIsMostLikeAndQuotesTheSentenceThatSaysSo() {
    Sample sample = Sample.whole().weighing(WEIGHTS);
    assertThat(like(sample, "God dag. Får jag bygga ut min altan? Hälsningar"))
        .isEqualTo(new CompiledRuleSet.FactValue("CASE", "Får jag bygga ut min altan?"));
    assertThat(like(sample, "En kurskväll för alla.").value()).isEqualTo("JOINT");
  }

  @Test
  void readsPiecesOfWordsWhateverTheirCase() {
    Sample sample = Sample.whole().weighing(WEIGHTS);
    assertThat(like(sample, "KURSERNA börjar i höst").value()).isEqualTo("JOINT");
    assertThat(like(sample, "En konkurs").value()).isEqualTo("UNCLEAR");
  }

  @Test
  void countsWhatTheFactsCameTo() {
    Sample sample = Sample.whole().weighing(WEIGHTS);
    assertThat(like(sample, "Jag ansöker om bygglov").value()).isEqualTo("CASE");
  }

  @Test
  void isUnclearBelowTheShareAskedFor() {
    Sample sample = Sample.whole().weighing(HEAD + "altan\t10\t-10\n");
    assertThat(like(sample, "altan").value()).isEqualTo("CASE"); // exp(.4) to exp(-.4): 69 percent
    assertThat(
            like(sample.with("ruleset.json", "\"atLeast\": 60", "\"atLeast\": 70"), "altan")
                .value())
        .isEqualTo("UNCLEAR");
  }

  @Test
  void holdsOfTextsWithoutWords() {
    Sample sample = Sample.whole().weighing(WEIGHTS);
    assertThat(like(sample, "?!").value()).isEqualTo("UNCLEAR");
  }

  @Test
  void readsTheSameTraitsAsAreLearned() {
    Text text = new Text(text("Får jag bygga ut min ALTAN? Min altan är för liten, ö-altan."));
    Map<String, Integer> rows = new TreeMap<>();
    Traits.ofText(text, (trait, word) -> rows.putIfAbsent(trait, rows.size()));
    rows.remove("min");
    rows.remove("~alta");
    Set<String> said = new TreeSet<>();
    Traits.ofText(
        text,
        (trait, word) -> {
          if (rows.containsKey(trait)) {
            said.add(word + " " + rows.get(trait));
          }
        });
    Set<String> read = new TreeSet<>();
    new TraitRows(rows).read(text, (row, word) -> read.add(word + " " + row));
    assertThat(read).isEqualTo(said).hasSizeGreaterThan(40);
  }

  @Test
  void showsTheWordsThatSpeakMostForEachValue() {
    assertThat(Sample.whole().weighing(WEIGHTS).load().view(Language.EN).weighings())
        .singleElement()
        .satisfies(
            weighing -> {
              assertThat(weighing.name()).isEqualTo("Like");
              assertThat(weighing.values())
                  .extracting(RuleSetView.Weight::name)
                  .containsExactlyInAnyOrder("collaboration", "case");
              assertThat(weighing.values())
                  .filteredOn(weight -> weight.name().equals("case"))
                  .flatExtracting(RuleSetView.Weight::words)
                  .first()
                  .isEqualTo("min altan");
            });
  }

  @Test
  void showsWeightsThatSeveralDecisionsReadOnce() {
    String again =
        "{\"id\": \"surely\", \"weighing\": \"weights.tsv\", \"atLeast\": 90, \"gives\": \"value\","
            + " \"label\": {\"sv\": \"Säkert\", \"en\": \"Surely\"}, \"values\": {"
            + "\"JOINT\": {\"sv\": \"samarbete\", \"en\": \"collaboration\"},"
            + " \"CASE\": {\"sv\": \"ärende\", \"en\": \"case\"},"
            + " \"UNCLEAR\": {\"sv\": \"oklart\", \"en\": \"unclear\"}}}, {\"id\": \"outcome\"";
    Sample sample =
        Sample.whole().weighing(WEIGHTS).with("ruleset.json", "{\"id\": \"outcome\"", again);
    assertThat(sample.load().view(Language.EN).weighings())
        .extracting(RuleSetView.Weighing::name)
        .containsExactly("Like");
  }

  @Test
  void learnsFromJudgedCasesTheSameEachTime() {
    RuleSetFiles files = RuleSetFiles.of("sample", Sample.whole().weighing("").files());
    List<Judged> cases =
        Stream.of("altan", "uteplats", "skylt", "staket")
            .flatMap(
                thing ->
                    Stream.of(
                        new Judged(text("Får jag sätta upp " + thing + " här?"), "CASE"),
                        new Judged(text("Vi ordnar en kurs om " + thing + " ihop."), "JOINT")))
            .toList();
    String learned = WeighingTrainer.train(files, "like", cases);
    assertThat(learned).isEqualTo(WeighingTrainer.train(files, "like", cases)).contains(HEAD);
    Sample taught = Sample.whole().weighing(learned);
    assertThat(like(taught, "Får jag hugga ner ett träd?").value()).isEqualTo("CASE");
    assertThat(like(taught, "Vi håller en kurs tillsammans").value()).isEqualTo("JOINT");
  }

  @Test
  void refusesToLearnWhatTheWeighingCannotSay() {
    RuleSetFiles files = RuleSetFiles.of("sample", Sample.whole().weighing("").files());
    assertThatThrownBy(
            () -> WeighingTrainer.train(files, "like", List.of(new Judged(text("a"), "ODD"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ODD is no value of like");
  }
}
