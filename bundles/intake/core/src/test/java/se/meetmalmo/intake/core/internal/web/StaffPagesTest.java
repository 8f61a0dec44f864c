package se.meetmalmo.intake.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.screening.web.QueueFilter;
import se.meetmalmo.intake.core.internal.screening.web.QueuePages;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Rendered;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class StaffPagesTest {
  private final Front front = new Front();
  private Idea idea;
  private String token;

  @BeforeEach
  void send() {
    token = Front.token(front.filledIn().send());
    idea = front.intake.status(token).orElseThrow().idea();
    front.actor = Front.COORDINATOR;
  }

  @AfterEach
  void close() {
    front.close();
  }

  @Test
  void showsACaseInFull() {
    assertThat(html(front.cases.show(idea.id(), null, front.page())))
        .contains("Anna Ek", "mailto:anna.ek@example.se", "Ek Bygg AB (Företag)")
        .contains("malmo@1.0.0", "040-12 34 56", "value=\"ACCEPT\"", "value=\"ASK\"")
        .doesNotContain("value=\"WAKE\"");
  }

  @Test
  void showsAProjectLeaderTheCaseButNoDecision() {
    front.actor = new Actor("per", Set.of(Roles.PROJECT_LEADER));

    assertThat(html(front.cases.show(idea.id(), null, front.page())))
        .contains("Anna Ek", "Bara samordnare beslutar")
        .doesNotContain("id=\"decide\"");
  }

  @Test
  void decidesWithAReason() {
    Response response = front.cases.decide(idea.id(), form("ACCEPT", "Bra", 1), front.page());

    assertThat(place(response)).isEqualTo("/staff/ideas/" + idea.id() + "?decided=yes");
    assertThat(now().status()).isEqualTo(Status.ACCEPTED);
    assertThat(html(front.cases.show(idea.id(), "yes", front.page())))
        .contains("Beslutet är sparat", "Bra", "Av karin");
  }

  @Test
  void asksTheDatabaseOnceAPage() {
    DecisionForm accept = form("ACCEPT", "Bra", 1);

    assertThat(front.transactions(() -> front.queue.queue(new QueueFilter(), "", front.page())))
        .isEqualTo(1);
    assertThat(front.transactions(() -> front.cases.show(idea.id(), null, front.page())))
        .isEqualTo(1);
    assertThat(front.transactions(() -> front.cases.decide(idea.id(), accept, front.page())))
        .isEqualTo(1);
  }

  @Test
  void letsInExactlyThoseWhoReadAllIdeas() throws NoSuchMethodException {
    RolesAllowed queue = QueuePages.class.getAnnotation(RolesAllowed.class);
    RolesAllowed one =
        StaffIdeaPages.class
            .getMethod("show", String.class, String.class, PageContext.class)
            .getAnnotation(RolesAllowed.class);

    assertThat(queue.value()).containsExactlyInAnyOrderElementsOf(Intake.READERS);
    assertThat(one.value()).containsExactlyInAnyOrderElementsOf(Intake.READERS);
    assertThat(new IdeaNavigation().items(Language.SV))
        .filteredOn(item -> item.path().equals("/staff/ideas"))
        .singleElement()
        .satisfies(item -> assertThat(item.roles()).isEqualTo(Intake.READERS));
  }

  @Test
  void asksForADayToCome() {
    DecisionForm pause = form("PAUSE", "Sen", 1);
    pause.until = "2026-11-23";
    assertThat(html(front.cases.decide(idea.id(), pause, front.page())))
        .contains("Skriv en dag som ligger framåt i tiden");
    pause.until = "2027-99-99";
    assertThat(html(front.cases.decide(idea.id(), pause, front.page())))
        .contains("Skriv ett datum som 2027-03-01", "2027-99-99");
  }

  @Test
  void keepsADecisionWhereTheLanguageIsChanged() {
    DecisionForm half = form("PAUSE", "Halvt skrivet", 1);
    half.purpose = "language";
    front.language = Language.EN;

    assertThat(html(front.cases.decide(idea.id(), half, front.page())))
        .contains("Save the decision", "Halvt skrivet", "checked")
        .doesNotContain("error");
    assertThat(place(front.cases.toTheCase(idea.id()))).isEqualTo("/staff/ideas/" + idea.id());
    assertThat(now().status()).isEqualTo(Status.SCREENING);
  }

  @Test
  void namesTheStateInTheHeading() {
    assertThat(html(front.cases.show(idea.id(), null, front.page())))
        .contains("id=\"now-title\">Att besluta</h2>");
    front.intake.decide(
        idea.id(),
        new Decision(Decision.Action.PAUSE, "Sen", "", LocalDate.of(2026, 11, 24)),
        -1,
        Front.COORDINATOR);

    assertThat(html(front.cases.show(idea.id(), null, front.page())))
        .contains("id=\"now-title\">Pausad</h2>", "24 november 2026");
  }

  @Test
  void showsStaffWhatTheSenderAnswered() {
    front.intake.decide(idea.id(), Decision.of(Decision.Action.ASK, "När?"), -1, Front.COORDINATOR);
    assertThat(html(front.cases.show(idea.id(), null, front.page())))
        .contains("Väntar på avsändarens svar");
    front.intake.answer(token, "I maj");

    assertThat(html(front.cases.show(idea.id(), null, front.page())))
        .contains("Avsändaren har svarat", "I maj", "Av avsändaren");
  }

  @Test
  void asksForTheReason() {
    Response response = front.cases.decide(idea.id(), form("PAUSE", " ", 1), front.page());

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(html(response)).contains("Skriv skälet", "value=\"PAUSE\" aria", "checked");
  }

  @Test
  void keepsTheReasonAndShowsTheNewsWhenSomebodyElseWasFirst() {
    Decision first = Decision.of(Decision.Action.PAUSE, "Vi väntar på budgeten");
    front.intake.decide(idea.id(), first, -1, new Actor("olle", Front.COORDINATOR.roles()));

    DecisionForm late = form("ACCEPT", "Mitt långa skäl", 1);
    late.seen = "1";
    Response response = front.cases.decide(idea.id(), late, front.page());

    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(html(response))
        .contains("Mitt långa skäl", "Ärendet har ändrats", "Det här har hänt medan du skrev")
        .contains("Av olle", "name=\"version\" value=\"2\"");
    assertThat(now().status()).isEqualTo(Status.PAUSED);
  }

  @Test
  void takesInForSomebodyElseOnce() {
    String once = once(html(front.behalf.show(front.page())));
    MultivaluedMap<String, String> call =
        Rendered.form(
            "once", once,
            "origin", "PHONE",
            "submitter.name", "Bo",
            "submitter.organisation.kind", "OTHER",
            "title", "Ringde in",
            "text", "Bo vill dela lokaler");

    String first = place(front.behalf.send(call, front.page()));
    String second = place(front.behalf.send(call, front.page()));

    assertThat(first).isEqualTo(second);
    assertThat(front.ideasIn()).isEqualTo(2);
    Idea taken = front.intake.status(first.split("/")[2]).orElseThrow().idea();
    assertThat(taken.origin()).isEqualTo(Origin.PHONE);
    assertThat(html(front.queue.queue(new QueueFilter(), "", front.page())))
        .contains("per telefon");
    assertThat(html(front.status.receipt(first.split("/")[2], front.page())))
        .contains("Ge den privata länken till avsändaren", "/staff/ideas/" + taken.id());
  }

  @Test
  void keepsWhatWasTypedForSomebodyElse() {
    Response response =
        front.behalf.send(
            Rendered.form("title", "Ringde in", "submitter.name", "Bo"), front.page());

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(html(response))
        .contains("Välj hur idén kom in", "Beskriv idén", "value=\"Ringde in\"", "value=\"Bo\"");
  }

  @Test
  void keepsWhatWasTypedForSomebodyElseWhereTheLanguageIsChanged() {
    front.language = Language.EN;

    Response response =
        front.behalf.send(
            Rendered.form("title", "Ringde in", "origin", "PHONE", "do", "language"), front.page());

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(html(response))
        .contains("Register an idea for someone else", "value=\"Ringde in\"")
        .contains("Sender's name", "formaction=\"/staff/ideas/new?lang=sv\"");
  }

  private Idea now() {
    return front.house.full(idea.id()).idea();
  }

  private static DecisionForm form(String decision, String reason, int version) {
    DecisionForm form = new DecisionForm();
    form.decision = decision;
    form.reason = reason;
    form.version = String.valueOf(version);
    return form;
  }

  private static String once(String html) {
    Matcher matcher = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(html);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
