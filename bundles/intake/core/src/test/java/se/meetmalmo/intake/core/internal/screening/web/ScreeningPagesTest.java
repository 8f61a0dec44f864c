package se.meetmalmo.intake.core.internal.screening.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.platform.testing.Rendered.form;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;
import static se.meetmalmo.platform.testing.Rendered.title;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.web.Ahead;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.core.internal.web.StaffIdeaPages;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class ScreeningPagesTest {
  private static final Site SITE = path -> URI.create("https://meet.example.se" + path);
  private static final Actor PER = new Actor("per", Set.of(Roles.PROJECT_LEADER));
  private static final Actor PILOT = new Actor("pia", Set.of(Roles.BUSINESS_PILOT));
  private static IntakeOnDerby house;
  private static QueuePages queue;
  private static BulkPages bulk;
  private static StaffIdeaPages cases;
  private static ConsultationPages asking;
  private static AddresseePages addressee;
  private Idea idea;
  private Actor actor = Samples.COORDINATOR;
  private Language language = Language.SV;

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
    queue = new QueuePages(house.screening, IntakeOnDerby.CLOCK);
    bulk = new BulkPages(house.screening, queue);
    CriteriaAdvice advice = new CriteriaAdvice();
    cases =
        new StaffIdeaPages(
            house.intake,
            house.screening,
            advice,
            new Ahead.Looking(house.waiting),
            IntakeOnDerby.CLOCK);
    asking = new ConsultationPages(house.screening, house.consultations, IntakeOnDerby.CLOCK, SITE);
    addressee = new AddresseePages(house.consultations);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  @BeforeEach
  void submit() {
    idea = house.intake.submit(Samples.IDEA, Origin.API, Actor.ANONYMOUS).idea();
  }

  private PageContext page() {
    return new PageContext(language, actor, "/", "csrf-token", false);
  }

  private static QueueFilter tab(String tab) {
    QueueFilter filter = new QueueFilter();
    filter.tab = tab;
    return filter;
  }

  private String queue(QueueFilter filter) {
    return html(queue.queue(filter, "", page()));
  }

  private String shown() {
    return html(cases.show(idea.id(), null, page()));
  }

  private void decide(Decision decision) {
    house.intake.decide(idea.id(), decision, -1, Samples.COORDINATOR);
  }

  @Test
  void showsTheQueueInTabs() {
    assertThat(queue(tab("")))
        .contains("Att besluta<span class=\"n num\">1</span>", "Gemensam lärlingsutbildning")
        .contains("Dag 1 av 21", "Uppfyller kriterierna", "Näringslivet", "/staff/ideas/new")
        .contains("data-l=\"Väntar på\">Oss", "data-row", "Tangenter i listan");
    assertThat(queue(tab("paused"))).contains("Här är det tomt");
  }

  @Test
  void marksWhatIsLikelyTheSameInEitherLanguage() {
    assertThat(queue(tab(""))).doesNotContain("troligen samma");
    house.likenesses.mark(idea.id(), new JoinedWork("knowledgebank", "7"));
    assertThat(queue(tab(""))).contains("· <b>troligen samma som annat arbete</b>");
    language = Language.EN;
    assertThat(queue(tab(""))).contains("· <b>likely the same as other work</b>");
  }

  @Test
  void asksTheDatabaseOnceForTheQueueAndForACase() {
    house.jpa.count();
    queue(tab(""));
    assertThat(house.jpa.count()).isEqualTo(1);
    shown();
    assertThat(house.jpa.count()).isEqualTo(1);
  }

  @Test
  void marksWhatIsDueAmongThePaused() {
    decide(new Decision(Action.PAUSE, "Sen", "", LocalDate.of(2026, 11, 24)));
    assertThat(queue(tab("paused"))).contains("Till 24 november 2026");
    Clock later = Clock.offset(IntakeOnDerby.CLOCK, Duration.ofDays(1));
    QueuePages tomorrow = new QueuePages(house.screening(later), later);
    assertThat(html(tomorrow.queue(tab("paused"), "", page())))
        .contains("Dags att ta upp (24 november 2026)")
        .contains("Försenade<span class=\"n num\">1</span>");
  }

  @Test
  void keepsTheConditionsInTheAddress() {
    QueueFilter filter = tab("all");
    filter.q = "lärling & co";
    filter.theme = "bygge";
    filter.late = "true";
    filter.sort = "CHANGED";
    filter.page = "x";

    assertThat(filter.address())
        .isEqualTo("/staff/ideas?tab=all&q=l%C3%A4rling+%26+co&theme=bygge&late=true&sort=CHANGED");
    assertThat(queue(filter)).contains("Visa alla", "value=\"lärling &amp; co\"", "open");
  }

  @Test
  void assignsSeveralAndUndoesIt() {
    Response done =
        bulk.run(tab("open"), form("idea", idea.id(), "to", "bo", "kind", "ASSIGN"), page());
    String id = place(done).replaceAll(".*done=", "");
    assertThat(place(done)).startsWith("/staff/ideas?tab=open&done=");
    assertThat(html(queue.queue(tab("open"), id, page())))
        .contains("1 ärende är fördelat", "Ångra", "/staff/ideas/bulk/undo?tab=open", ">bo</td>");

    Response undone = bulk.undo(tab("open"), id, page());

    assertThat(html(queue.queue(tab("open"), place(undone).replaceAll(".*done=", ""), page())))
        .contains("1 ärende är som det var")
        .doesNotContain(">bo</td>", "Ångra</button>");
    assertThat(bulk.undo(tab("open"), id, page()).getStatus()).isEqualTo(409);
  }

  @Test
  void keepsWhatWasPickedAndTypedWhereSomethingIsMissing() {
    Response missing =
        bulk.run(tab("open"), form("idea", idea.id(), "reason", " ", "kind", "PAUSE"), page());
    assertThat(missing.getStatus()).isEqualTo(422);
    assertThat(html(missing)).contains("Skriv skälet", "value=\"" + idea.id() + "\" checked");
    assertThat(title(missing)).startsWith("Fel:");
    Response none = bulk.run(tab("open"), form("kind", "MARK"), page());
    assertThat(html(none)).contains("Välj minst ett ärende");
    Response badDay =
        bulk.run(
            tab("open"),
            form("idea", idea.id(), "reason", "Vänta", "until", "i vår", "kind", "PAUSE"),
            page());
    assertThat(html(badDay)).contains("Skriv ett datum som 2027-03-01", ">Vänta</textarea>");
  }

  @Test
  void showsEachRoleWhatItMayDo() {
    actor = PER;
    assertThat(queue(tab(""))).contains("Fördela</button>").doesNotContain("Pausa valda");
    assertThat(shown()).contains("Anteckningar", "Fråga en annan part", "Bara samordnare beslutar");
    actor = PILOT;
    assertThat(queue(tab(""))).doesNotContain("name=\"idea\"", "Fördela</button>");
    assertThat(shown())
        .contains("Spara anteckningen")
        .doesNotContain("Fråga en annan part", "Skriv din bedömning", "Ta ärendet");
    assertThatThrownBy(() -> new AssigneePages(house.screening).assign(idea.id(), "bo", page()))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void letsInExactlyThoseWhoReadOrWork() {
    assertThat(roles(QueuePages.class)).containsExactlyInAnyOrderElementsOf(Intake.READERS);
    assertThat(roles(NotePages.class)).containsExactlyInAnyOrderElementsOf(Intake.READERS);
    assertThat(roles(OpinionPages.class)).containsExactlyInAnyOrderElementsOf(Intake.READERS);
    for (Class<?> pages :
        List.of(
            BulkPages.class, AssigneePages.class, InventoryPages.class, ConsultationPages.class)) {
      assertThat(roles(pages)).containsExactlyInAnyOrderElementsOf(Screening.SCREENERS);
    }
  }

  private static List<String> roles(Class<?> pages) {
    return List.of(pages.getAnnotation(RolesAllowed.class).value());
  }

  @Test
  void takesACase() {
    assertThat(shown()).contains("Ingen har ärendet", "Ta ärendet");
    Response taken = new AssigneePages(house.screening).assign(idea.id(), "karin", page());
    assertThat(place(taken)).isEqualTo("/staff/ideas/" + idea.id() + "#assignee");
    assertThat(shown()).contains("karin · väntar på: Oss", "Fördelades till karin");
  }

  @Test
  void showsNotesToStaffOnly() {
    NotePages notes = new NotePages(house.screening);
    assertThat(place(notes.save(idea.id(), form("note", "Ring <b>Anna</b>"), page())))
        .endsWith("#notes");
    assertThat(shown()).contains("Ring &lt;b&gt;Anna", "En anteckning skrevs");
    Response empty = notes.save(idea.id(), form("note", " "), page());
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(html(empty)).contains("Skriv något");
    language = Language.EN;
    assertThat(html(notes.save(idea.id(), form("note", "Half", "do", "language"), page())))
        .contains("New note", "Half");
  }

  @Test
  void writesAnInventoryAndOffersIt() {
    InventoryPages inventories = new InventoryPages(house.screening);
    Response wrong =
        inventories.save(
            idea.id(), form("where", "INSIDE", "links", "javascript:alert(1)"), page());
    assertThat(html(wrong))
        .contains("Skriv vad du har sökt efter", "Skriv länkar som https://malmo.se");
    inventories.save(
        idea.id(),
        form(
            "where", "OUTSIDE",
            "searched", "Lärlingar i Lund",
            "works", "M-2026-000001\nLundalärling",
            "links", "https://lund.se"),
        page());
    assertThat(shown())
        .contains("Utanför staden", "Inget hittades", "href=\"https://lund.se\"", "Lundalärling");

    Idea first = idea;
    submit();
    assertThat(shown())
        .contains("1 inventering av ett liknande ärende", "Från " + first.caseNumber());
    String entry = house.screening.dossier(first.id(), actor).get().inventory().get(0).id();
    inventories.copy(idea.id(), entry, page());
    assertThat(shown()).contains("övertagen från " + first.caseNumber());
  }

  @Test
  void showsOpinionsBesideTheMachinesAndWhereTheyDiffer() {
    OpinionPages opinions = new OpinionPages(house.screening);
    assertThat(html(opinions.form(idea.id(), page())))
        .contains("Samverkan", "Regelverket säger: Uppfyllt.", "Stadens riktlinjer");
    Response half = opinions.save(idea.id(), form("score.scope", "4"), page());
    assertThat(html(half)).contains("Fyll i det här", "value=\"4\"");
    assertThat(html(opinions.save(idea.id(), form(), page()))).contains("Bedöm minst en sak");
    opinions.save(
        idea.id(), form("score.collaboration", "5", "reason.collaboration", "Ja"), page());
    opinions.ask(idea.id(), "bo", page());
    assertThat(shown()).contains("bo är ombedd av karin", "karin: 5 av 5");
    actor = new Actor("bo", Set.of(Roles.COORDINATOR));
    opinions.save(
        idea.id(), form("score.collaboration", "2", "reason.collaboration", "Nja"), page());

    assertThat(shown()).contains("bo: 2 av 5", "Bedömningarna går isär", "Regelverket: Uppfyllt");
    assertThat(html(opinions.form(idea.id(), page()))).contains(">Nja</textarea>");
  }

  private String ask() {
    Response asked =
        asking.ask(
            idea.id(),
            form(
                "name", "Eva Lund",
                "email", "eva@skola.example.se",
                "where", "INSIDE",
                "question", "Ryms de?",
                "deadline", "2026-12-07",
                "shows", "TEXT",
                "addressee.language", "sv"),
            page());
    assertThat(asked.getHeaderString("Cache-Control")).isEqualTo("no-store");
    Matcher link =
        Pattern.compile("https://meet.example.se/consultations/([\\w-]{43})").matcher(html(asked));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @Test
  void asksAnotherPartyWhoAnswersWithoutAnAccount() {
    assertThat(html(asking.form(idea.id(), page()))).contains("value=\"2026-12-07\"");
    String token = ask();
    assertThat(shown()).contains("Eva Lund", "Väntar på svar", "väntar på: Remissvar");
    PageContext outside = new PageContext(Language.SV, Actor.ANONYMOUS, "/", "csrf", false);
    String asked = html(addressee.show(token, null, outside));
    assertThat(asked).contains("Ryms de?", "7 december 2026", "Vi vill att unga");
    assertThat(asked).doesNotContain("Anna Ek", "Ek Bygg", "anna.ek@", "Handledare");
    assertThat(addressee.show(token, null, outside).getHeaderString("Referrer-Policy"))
        .isEqualTo("no-referrer");

    assertThat(html(addressee.send(token, form("answer", "Ja"), outside)))
        .contains("Välj var ni står", ">Ja</textarea>");
    Response sent = addressee.send(token, form("stance", "FOR", "answer", "Gärna"), outside);
    assertThat(place(sent)).isEqualTo("/consultations/" + token + "?done=yes");
    assertThat(html(addressee.show(token, "yes", outside)))
        .contains("Tack, svaret är sparat", "Ändra ditt svar", ">Gärna</textarea>");
    assertThat(shown()).contains("Besvarad", "Gärna", "Av den som tillfrågades");
  }

  @Test
  void takesARefusalAndTellsWhenItIsTooLate() {
    String token = ask();
    addressee.send(token, form("do", "refuse", "reason", "Inte vårt bord"), page());
    assertThat(shown()).contains("Vill inte svara", "Inte vårt bord");
    decide(Decision.of(Action.DECLINE, "Nej"));

    Response late = addressee.send(token, form("stance", "FOR", "answer", "Jo"), page());

    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(html(late)).contains("Ärendet är avgjort");
    assertThat(addressee.show("wrong", null, page()).getStatus()).isEqualTo(404);
  }

  @Test
  void givesANewLinkAndClosesWithoutAnAnswer() {
    ask();
    String id = house.consultations.of(idea.id(), actor).get(0).id();
    assertThat(html(asking.link(idea.id(), id, page()))).contains("/consultations/");
    asking.close(idea.id(), id, page());
    assertThat(shown()).contains("Avslutad utan svar", "väntar på: Oss");
  }

  @Test
  void marksADecisionThatGoesAgainstAReferral() {
    house.criteria.outcome = Outcome.REFER;
    submit();
    assertThat(idea.status()).isEqualTo(Status.REFERRED);
    assertThat(shown()).contains("Regelverket hänvisar ärendet");
    decide(Decision.of(Action.WAKE, "Det är mer än ett bygglov"));

    assertThat(shown())
        .contains("Gick emot regelverkets hänvisning", "Det är mer än ett bygglov", "Av karin")
        .doesNotContain("Regelverket hänvisar ärendet");
    decide(Decision.of(Action.ACCEPT, "Ja"));
    assertThat(house.full(idea.id()).steps())
        .filteredOn(step -> step.overrules())
        .singleElement()
        .satisfies(step -> assertThat(step.by()).isEqualTo("karin"));
  }
}
