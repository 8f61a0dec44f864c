package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Rendered.html;

import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Pause;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.core.internal.Neighbours;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.platform.Actor;

class PauseFormTest {
  private static Front front;

  @BeforeAll
  static void open() {
    front = new Front();
    front.actor = Front.COORDINATOR;
  }

  @AfterAll
  static void close() {
    front.close();
  }

  @AfterEach
  void clear() {
    front.house.clear();
  }

  private static Receipt submit() {
    return front.intake.submit(Samples.IDEA, Origin.PORTAL, Actor.ANONYMOUS);
  }

  private static DecisionForm form(String decision) {
    DecisionForm form = new DecisionForm();
    form.decision = decision;
    form.reason = "Vi väntar";
    form.version = "1";
    form.seen = "1";
    return form;
  }

  @Test
  void pausesUntilSomethingHappensAndBothSidesReadWhat() {
    Neighbours neighbours = new Neighbours();
    neighbours.initiatives.put("lar-7", Stage.ONGOING);
    front.ahead.initiatives = neighbours.knowledgeBank();
    Receipt receipt = submit();
    DecisionForm form = form("PAUSE");
    form.until = "2027-03-01";
    form.initiatives = " https://meet.example.se/initiatives/lar-7?lang=sv ";
    form.themes = List.of("skola");
    form.budgetYear = "2028";
    form.rules = "true";
    Response saved = front.cases.decide(receipt.idea().id(), form, front.page());

    assertThat(saved.getStatus()).isEqualTo(303);
    var full = front.house.full(receipt.idea().id());
    assertThat(full.pause())
        .isEqualTo(
            new Pause(
                LocalDate.of(2027, 3, 1),
                false,
                new WakeWhen(List.of("lar-7"), List.of("skola"), 2028, true)));
    String[] said = {
      "1 mars 2027",
      "initiativet ”Lärlingstorget” är avslutat",
      "någon med ämnet Skola",
      "budgetåret 2028",
      "kriterierna har ändrats"
    };
    assertThat(html(front.cases.show(receipt.idea().id(), null, front.page()))).contains(said);
    assertThat(html(front.status.status(receipt.statusToken(), null, front.page())))
        .contains(said)
        .contains("Vi tittar på den igen");
    front.ahead.initiatives = null;
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrongWhereItStands() {
    DecisionForm form = form("PAUSE");
    form.until = "2020-01-01";
    form.budgetYear = "2020";
    form.themes = List.of("bygge");
    form.wakeItself = "true";
    Response refused = front.cases.decide(submit().idea().id(), form, front.page());

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(html(refused))
        .contains("wakeWhen.budgetYear-error", "Skriv ett kommande år", "until-error")
        .contains("value=\"2020\"", "value=\"bygge\" checked", "govuk-details\" open")
        .containsPattern("name=\"wakeItself\"[^>]* checked");
    form.budgetYear = "snart";
    assertThat(html(front.cases.decide(submit().idea().id(), form, front.page())))
        .contains("Skriv ett år");
  }

  @Test
  void asksWithADayOfItsOwn() {
    Receipt receipt = submit();
    DecisionForm form = form("ASK");
    form.until = "2020-01-01";
    form.replyBy = "i morgon";
    assertThat(html(front.cases.decide(receipt.idea().id(), form, front.page())))
        .contains("replyBy-error")
        .doesNotContain("until-error");
    form.replyBy = "2026-12-01";
    assertThat(front.cases.decide(receipt.idea().id(), form, front.page()).getStatus())
        .isEqualTo(303);

    assertThat(html(front.status.status(receipt.statusToken(), null, front.page())))
        .contains("Svara gärna senast 1 december 2026");
    assertThat(html(front.cases.show(receipt.idea().id(), null, front.page())))
        .contains("Svar önskas senast 1 december 2026");
  }

  @Test
  void saysUntilWhenMoreIsHeardAndThatAPauseHasNoEnd() {
    Receipt receipt = submit();
    front.cases.decide(receipt.idea().id(), form("ACCEPT"), front.page());
    assertThat(html(front.status.status(receipt.statusToken(), null, front.page())))
        .contains("Du hör av oss senast 23 december 2026");

    Receipt other = submit();
    front.cases.decide(other.idea().id(), form("PAUSE"), front.page());
    assertThat(front.house.full(other.idea().id()).idea().status()).isEqualTo(Status.PAUSED);
    assertThat(html(front.status.status(other.statusToken(), null, front.page())))
        .contains("Ingen dag är satt");
  }
}
