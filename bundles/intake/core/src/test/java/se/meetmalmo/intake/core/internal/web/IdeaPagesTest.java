package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Language;

class IdeaPagesTest {
  private final Front front = new Front();

  @AfterEach
  void close() {
    front.close();
  }

  @Test
  void invitesWhenThereAreNone() {
    assertThat(list(new IdeaFilter()))
        .contains(
            "Idéer visas här när en människa på näringslivsenheten har antagit dem", "/ideas/new");
    assertThat(new LatestIdeas(front.intake).render(front.page()).markup()).isEmpty();
  }

  @Test
  void listsWithoutNames() {
    accepted();

    assertThat(list(new IdeaFilter()))
        .contains("1 idé", "Gemensam lärlingsutbildning", "Skola, kompetens, bygge", "Antagen")
        .doesNotContain("Anna", "anna.ek", "Ek Bygg");
  }

  @Test
  void narrows() {
    accepted();
    IdeaFilter other = new IdeaFilter();
    other.theme = "hälsa";
    IdeaFilter same = new IdeaFilter();
    same.theme = "skola";
    same.status = "ACCEPTED";
    same.page = "no number";

    assertThat(list(other)).contains("Inga idéer passar", "0 idéer");
    assertThat(list(same)).contains("Gemensam lärlingsutbildning");
  }

  @Test
  void leadsFromACaseNumberToTheIdea() {
    Idea idea = sent();
    IdeaFilter filter = new IdeaFilter();
    filter.q = " " + idea.caseNumber().toLowerCase() + " ";

    assertThat(place(front.ideas.list(filter, front.page()))).isEqualTo("/ideas/" + idea.id());
  }

  @Test
  void findsANumberThatIsTypedInHaste() {
    Idea idea = sent();
    IdeaFilter filter = new IdeaFilter();
    filter.q = "2026-1";

    assertThat(place(front.ideas.list(filter, front.page()))).isEqualTo("/ideas/" + idea.id());
  }

  @Test
  void saysThatNoCaseHasTheNumber() {
    IdeaFilter filter = new IdeaFilter();
    for (String number : new String[] {"M-2026-000999", "m 2026", "2026-999999999"}) {
      filter.q = number;
      assertThat(list(filter))
          .contains("Inget ärende har numret " + number, "M-2026-000123")
          .doesNotContain("Inga idéer passar");
    }
  }

  @Test
  void namesTheCriteriaInTheReadersLanguage() {
    Idea idea = accepted();
    front.house.criteria.answerWithinDays = 21;
    front.language = Language.EN;

    assertThat(html(front.ideas.show(idea.id(), front.page())))
        .contains("Collaboration")
        .doesNotContain("Samverkan", "Båda sidor", "Handledare");
  }

  @Test
  void showsAnIdeaWithoutWhoHandedItIn() {
    Idea idea = sent();
    decide(idea, Decision.Action.PAUSE, "Nej, Anna Ek (anna.ek@example.se), tyvärr.");

    assertThat(html(front.ideas.show(idea.id(), front.page())))
        .contains("Gemensam lärlingsutbildning", "Vi vill att unga får lära sig", "Näringslivet")
        .contains("Fler i arbete", "Pausad", "tyvärr")
        .doesNotContain("Anna Ek", "anna.ek@", "Ek Bygg", "040-12", "karin", "Handledare");
  }

  @Test
  void saysOfWhatNobodyHasReadOnlyThatItCameIn() {
    Idea idea = sent();

    assertThat(html(front.ideas.show(idea.id(), front.page())))
        .contains("Granskas av näringslivsenheten", idea.caseNumber(), "Kom in och prövades")
        .doesNotContain("lärling", "unga", "Skola", "Båda sidor");
    assertThat(list(new IdeaFilter())).doesNotContain("lärling", idea.caseNumber());
  }

  @Test
  void saysOfWhatIsDeclinedNeitherWhatNorWhy() {
    Idea idea = sent();
    decide(idea, Decision.Action.DECLINE, "Det finns redan");

    assertThat(html(front.ideas.show(idea.id(), front.page())))
        .contains("Går inte vidare")
        .doesNotContain("lärling", "Det finns redan");
  }

  @Test
  void asksTheDatabaseOnceAPage() {
    Idea idea = accepted();
    IdeaFilter number = new IdeaFilter();
    number.q = idea.caseNumber();

    assertThat(front.transactions(() -> front.ideas.show(idea.id(), front.page()))).isEqualTo(1);
    assertThat(front.transactions(() -> list(new IdeaFilter()))).isEqualTo(1);
    assertThat(front.transactions(() -> front.ideas.list(number, front.page()))).isEqualTo(1);
    assertThat(front.transactions(() -> new LatestIdeas(front.intake).render(front.page())))
        .isEqualTo(1);
  }

  @Test
  void saysNothingOfWhatIsReferred() {
    Idea idea = sent();
    decide(idea, Decision.Action.REFER, "Lotsen hjälper dig");

    assertThat(html(front.ideas.show(idea.id(), front.page())))
        .contains("Ärendet är hos företagslotsen", idea.caseNumber())
        .doesNotContain("lärling", "unga", "Lotsen hjälper", "Skola");
    assertThat(list(new IdeaFilter())).doesNotContain("lärling", idea.caseNumber());
  }

  @Test
  void escapesWhatWasTyped() {
    IdeaFilter filter = new IdeaFilter();
    filter.q = "\"><script>alert(1)</script>";
    filter.theme = filter.q;

    assertThat(list(filter)).doesNotContain("<script>");
  }

  @Test
  void showsTheNewestOnTheStartPage() {
    accepted();

    assertThat(new LatestIdeas(front.intake).render(front.page()).markup())
        .contains("Gemensam lärlingsutbildning", "inlämnade idéer och frågor")
        .doesNotContain("Anna");
    assertThat(new WhereIsMyIdea().render(front.page()).markup()).contains("Var är min idé?");
  }

  @Test
  void knowsNoIdeaThatIsNotThere() {
    assertThatThrownBy(() -> front.ideas.show("nothing", front.page()))
        .isInstanceOf(NotFoundException.class);
  }

  private String list(IdeaFilter filter) {
    return html(front.ideas.list(filter, front.page()));
  }

  private Idea sent() {
    String token = Front.token(front.filledIn().send());
    return front.intake.status(token).orElseThrow().idea();
  }

  private Idea accepted() {
    Idea idea = sent();
    decide(idea, Decision.Action.ACCEPT, "Bra");
    return idea;
  }

  private void decide(Idea idea, Decision.Action action, String reason) {
    front.intake.decide(idea.id(), Decision.of(action, reason), -1, Front.COORDINATOR);
  }
}
