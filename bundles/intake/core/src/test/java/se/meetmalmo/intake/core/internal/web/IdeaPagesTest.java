package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.intake.core.internal.web.Front.html;
import static se.meetmalmo.intake.core.internal.web.Front.place;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.platform.NotFoundException;

class IdeaPagesTest {
  private final Front front = new Front();

  @AfterEach
  void close() {
    front.close();
  }

  @Test
  void invitesWhenThereAreNone() {
    assertThat(list(new IdeaFilter())).contains("Ingen idé har kommit in än", "/ideas/new");
    assertThat(new LatestIdeas(front.intake, front.advice).render(front.page()).markup()).isEmpty();
  }

  @Test
  void listsWithoutNames() {
    sent();

    assertThat(list(new IdeaFilter()))
        .contains("1 idé", "Gemensam lärlingsutbildning", "Skola, kompetens, bygge", "Granskas")
        .doesNotContain("Anna", "anna.ek", "Ek Bygg");
  }

  @Test
  void narrows() {
    sent();
    IdeaFilter other = new IdeaFilter();
    other.theme = "hälsa";
    IdeaFilter same = new IdeaFilter();
    same.theme = "skola";
    same.status = "SCREENING";
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
  void showsAnIdeaWithoutWhoHandedItIn() {
    Idea idea = sent();
    decide(idea, Decision.Action.DECLINE, "Nej, Anna Ek (anna.ek@example.se), tyvärr.");

    assertThat(html(front.ideas.show(idea.id(), front.page())))
        .contains("Gemensam lärlingsutbildning", "Vi vill att unga får lära sig", "Näringslivet")
        .contains("Fler i arbete", "Går inte vidare", "tyvärr")
        .doesNotContain("Anna Ek", "anna.ek@", "Ek Bygg", "040-12", "karin", "Handledare");
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
    sent();

    assertThat(new LatestIdeas(front.intake, front.advice).render(front.page()).markup())
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

  private void decide(Idea idea, Decision.Action action, String reason) {
    front.intake.decide(idea.id(), new Decision(action, reason, "", ""), -1, Front.COORDINATOR);
  }
}
