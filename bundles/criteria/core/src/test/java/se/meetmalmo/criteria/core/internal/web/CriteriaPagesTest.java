package se.meetmalmo.criteria.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Change;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.core.internal.ruleset.Sample;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

class CriteriaPagesTest {
  private static final PageContext SWEDISH =
      new PageContext(Language.SV, Actor.ANONYMOUS, "/criteria", "token", false);
  private static final PageContext ENGLISH =
      new PageContext(Language.EN, Actor.ANONYMOUS, "/criteria", "token", false);

  /** Has one rule set in force, or none. */
  private record Fixed(Optional<Sample> sample) implements Criteria {
    @Override
    public Optional<RuleSetView> inForce(Language language) {
      return sample.map(one -> one.load().view(language));
    }

    @Override
    public Assessment assess(Submission submission, Language language) {
      return Assessment.undecided("");
    }

    @Override
    public List<RuleSetView> installed(Language language) {
      return List.of();
    }

    @Override
    public List<Refusal> refusals() {
      return List.of();
    }

    @Override
    public void activate(RuleSetId ruleSet, Actor by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public RuleSetId rollback(Actor by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Assessment simulate(RuleSetId ruleSet, Submission submission, Language language) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Change> trial(RuleSetId ruleSet, Language language, IntConsumer progress) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void showsTheCriteriaAndTheTablesAsPeopleReadThem() {
    String page = page(Optional.of(Sample.whole()), SWEDISH);
    assertThat(page)
        .contains("<h1 class=\"h1\">Kriterier</h1>")
        .contains("Samverkan", "Skriv vilka som är med.", "Svar inom 21 dagar")
        .contains("href=\"tel:0400000", "Ärendets art", "minst 1", "kommunen eller företag")
        .contains("regelverk sample version 1.0.0")
        .contains("den första raden som stämmer gäller.", "I alla andra fall")
        .doesNotContain("&gt;= 1", "new-idea", "href=\"\"", RuleSetView.Table.ANY);
    assertThat(page.split("<h1", -1)).hasSize(2);
  }

  @Test
  void showsOfARowOnlyWhatItAsksFor() {
    RuleSetView.Table table =
        new RuleSetView.Table(
            "t",
            "T",
            "",
            "FIRST",
            List.of("a", "b"),
            List.of("Outcome", "Reason"),
            List.of(
                List.of(RuleSetView.Table.ANY, "yes", "goes on", "Because."),
                List.of(RuleSetView.Table.ANY, RuleSetView.Table.ANY, "stays", "")));
    assertThat(RuleTable.of(table).rows())
        .containsExactly(
            new RuleTable.Row("goes on", List.of(new RuleTable.Condition("b", "yes")), "Because."),
            new RuleTable.Row("stays", List.of(), ""));
    assertThat(RuleTable.of(table).reasons()).isTrue();
  }

  @Test
  void speaksEnglish() {
    assertThat(page(Optional.of(Sample.whole()), ENGLISH))
        .contains(
            "An answer within 21 days", "at least 1", "the city or business", "Collaboration");
  }

  @Test
  void escapesWhatARuleSetSays() {
    Sample sample = Sample.whole().with("ruleset.json", "\"Samverkan\"", "\"<b>x</b>\"");
    assertThat(page(Optional.of(sample), SWEDISH)).contains("&lt;b&gt;x").doesNotContain("<b>x");
  }

  @Test
  void saysSoWhenNoRuleSetIsInForce() {
    assertThat(page(Optional.empty(), SWEDISH)).contains("inga kriterier");
    assertThat(new CriteriaStart(new Fixed(Optional.empty())).render(SWEDISH))
        .isEqualTo(Html.EMPTY);
  }

  @Test
  void summarisesOnTheStartPage() {
    assertThat(new CriteriaStart(new Fixed(Optional.of(Sample.whole()))).render(SWEDISH).markup())
        .contains("Samverkan", "href=\"/criteria#collaboration\"");
  }

  @Test
  void linksWhatCanBeLinked() {
    assertThat(ContactLine.of("https://www.malmo.se/lots"))
        .isEqualTo(new ContactLine("malmo.se/lots", "https://www.malmo.se/lots"));
    assertThat(ContactLine.of("040-34 00 00").href()).isEqualTo("tel:040340000");
    assertThat(ContactLine.of("lots@malmo.se").href()).isEqualTo("mailto:lots@malmo.se");
    assertThat(ContactLine.of("Företagslotsen").href()).isEmpty();
    assertThat(ContactLine.of("javascript:alert(1)").href()).isEmpty();
  }

  private static String page(Optional<Sample> sample, PageContext context) {
    PageView view =
        new CriteriaPages(new Fixed(sample), (body, page) -> body.body()).criteria(context);
    assertThat(view.section()).isEqualTo("criteria");
    return view.body().markup();
  }
}
