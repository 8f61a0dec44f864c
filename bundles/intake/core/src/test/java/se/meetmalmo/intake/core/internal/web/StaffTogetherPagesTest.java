package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.FakeSearch;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.search.Likeness;

class StaffTogetherPagesTest {
  private final Front front = new Front();
  private Idea first;
  private Idea second;

  @BeforeEach
  void submit() {
    first = submitted("Cyklar").idea();
    second = submitted("Fler cyklar").idea();
    front.search.hits.add(FakeSearch.hit("intake", second.id(), "Fler cyklar", Likeness.DISTANT));
    front.search.hits.add(FakeSearch.hit("knowledgebank", "7", "Delat kök", Likeness.RELATED));
    front.actor = Front.COORDINATOR;
  }

  @AfterEach
  void close() {
    front.close();
  }

  private Receipt submitted(String title) {
    return front.intake.submit(Samples.idea(title, "Text"), Origin.API, Actor.ANONYMOUS);
  }

  private String page() {
    return html(front.around.show(first.id(), front.page()));
  }

  @Test
  void showsAlsoWhatIsDistantWithTheReadersRights() {
    assertThat(page())
        .contains("Fler cyklar", "Långt ifrån", "href=\"/staff/ideas/" + second.id())
        .contains("Delat kök", "href=\"/initiatives/7\"", "Inte samma", "Koppla hit");
    assertThat(front.search.queries.get(0).reader()).isEqualTo(Front.COORDINATOR);
    assertThat(front.search.queries.get(0).floor()).isEqualTo(Likeness.DISTANT);
  }

  @Test
  void isReachedFromTheCase() {
    assertThat(html(front.cases.show(first.id(), null, front.page())))
        .contains("href=\"/staff/ideas/" + first.id() + "/together\"", "hx-trigger=\"load\"");
  }

  @Test
  void showsProjectLeadersWhatIsAlikeAndNoDecisions() {
    front.actor = new Actor("per", Set.of(Roles.PROJECT_LEADER));
    assertThat(page()).contains("Inte samma").doesNotContain("Koppla hit", "slå ihop");
  }

  @Test
  void keepsWhatScreenersSay() {
    assertThat(
            place(
                front.around.judge(first.id(), "intake:" + second.id(), "DIFFERENT", front.page())))
        .isEqualTo("/staff/ideas/" + first.id() + "/together");
    assertThat(page()).contains("Inte samma sak", "Av karin");
    front.around.judge(first.id(), "intake:" + second.id(), "NONSENSE", front.page());
    front.around.judge(first.id(), "intake:" + second.caseNumber(), "SAME", front.page());
    assertThat(page()).contains(">Samma sak<").doesNotContain("Inte samma sak");
  }

  @Test
  void connectsToWorkThatWasFound() {
    assertThat(html(front.connect.ask(first.id(), "connection", "knowledgebank:7", front.page())))
        .contains("value=\"knowledgebank:7\"", "Koppla ärendet");
    assertThat(html(front.connect.send(first.id(), "connection", "", " ", front.page())))
        .contains("href=\"#into\"", "href=\"#reason\"");
    assertThat(
            place(
                front.connect.send(
                    first.id(), "connection", "intake:" + second.id(), "Samma", front.page())))
        .isEqualTo("/staff/ideas/" + first.id() + "?decided=yes");
    assertThat(front.house.full(first.id()).idea().connectedTo()).isEqualTo(second.id());
    assertThat(html(front.around.show(second.id(), front.page())))
        .contains("Ett ärende hör ihop med det här", first.caseNumber());
    assertThat(
            front
                .connect
                .send(first.id(), "connection", second.id(), "Igen", front.page())
                .getStatus())
        .isEqualTo(409);
  }

  @Test
  void asksToMergeAndTakesItBack() {
    assertThat(html(front.connect.send(first.id(), "merge", first.id(), "Samma", front.page())))
        .contains("Välj ett annat ärende");
    assertThat(
            place(
                front.connect.send(
                    first.id(), "merge", second.caseNumber(), "Samma", front.page())))
        .isEqualTo("/staff/ideas/" + first.id() + "/together");
    assertThat(page())
        .contains("Frågat: ska " + first.caseNumber() + " bli en del av " + second.caseNumber());
    assertThat(
            front
                .connect
                .send(first.id(), "merge", second.caseNumber(), "Igen", front.page())
                .getStatus())
        .isEqualTo(409);
    Merge merge = front.house.merging.own(first).open().get(0);
    for (int i = 0; i < 2; i++) {
      assertThat(place(front.around.withdraw(first.id(), merge.id(), front.page())))
          .isEqualTo("/staff/ideas/" + first.id() + "/together");
    }
    assertThat(page()).contains("Tillbakadraget");
    assertThat(front.house.full(first.id()).idea().status()).isEqualTo(Status.SCREENING);
  }
}
