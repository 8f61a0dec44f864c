package se.meetmalmo.communications.core.internal.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.KIM;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.LEO;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.content;
import static se.meetmalmo.platform.testing.Rendered.html;
import static se.meetmalmo.platform.testing.Rendered.place;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Response;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.core.internal.plan.PlanOffice;
import se.meetmalmo.communications.core.internal.rest.TalkInvitationResource;
import se.meetmalmo.communications.core.internal.rest.TalkResource;
import se.meetmalmo.communications.core.internal.talk.store.JpaTalkStore;
import se.meetmalmo.communications.core.internal.talk.store.TalkStore;
import se.meetmalmo.communications.core.internal.unit.AdministrationsComponent;
import se.meetmalmo.communications.core.internal.unit.Unit;
import se.meetmalmo.communications.core.internal.unit.UnitContacts;
import se.meetmalmo.communications.core.internal.unit.UnitTalks;
import se.meetmalmo.communications.core.internal.unit.store.JpaUnitQuestionStore;
import se.meetmalmo.communications.core.internal.web.PlanPages;
import se.meetmalmo.communications.core.internal.web.TalkPages;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Talk;
import se.meetmalmo.communications.plan.TalkEvent;
import se.meetmalmo.communications.plan.TalkGuest;
import se.meetmalmo.communications.plan.TalkState;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.testing.Served;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class TalksTest {
  private static final PlanOffice OFFICE = new PlanOffice();
  private static final TalkGuest EVA = new TalkGuest("Eva, direktör", "eva@head.example", "en");
  private static final List<Unit.Contact> CONTACTS = new ArrayList<>();
  private static final AdministrationsComponent UNITS =
      new AdministrationsComponent(
          new JpaUnitQuestionStore(OFFICE.office.desk.fixture.jpa()),
          OFFICE.published,
          OFFICE.office.newsDesk,
          new UnitTalks(OFFICE.store),
          OFFICE.office.desk.clock);
  private static final UnitContacts UNIT_CONTACTS = new UnitContacts(UNITS, OFFICE.office.site);
  private static final TalkStore STORE =
      new JpaTalkStore(OFFICE.office.desk.fixture.jpa(), OFFICE.office.desk.fixture.journal());
  private static final TalksComponent TALKS =
      new TalksComponent(
          STORE, OFFICE.store, UNIT_CONTACTS, OFFICE.office.site, OFFICE.office.desk.clock);
  private static final TalkReminderSweep REMINDERS = new TalkReminderSweep(STORE, TALKS);
  private static final List<TalkEvent> HAPPENED = new ArrayList<>();

  static {
    UNITS.addUnits(
        () -> List.of(new Unit("miljo", "Miljöförvaltningen", List.of(), List.copyOf(CONTACTS))));
    OFFICE.office.words(new TalkKinds());
    OFFICE.office.correspond(
        TalkNotices.TALK,
        new TalkMail(STORE, UNIT_CONTACTS, OFFICE.office.site, "plan@malmo.example"));
    TalkNotices notices = new TalkNotices();
    OFFICE
        .office
        .desk
        .fixture
        .handler("communications-talk-changes", new TalkHandler(TALKS))
        .handler("communications-talks", event -> OFFICE.office.plan(notices.of(event)))
        .handler("follow-up", event -> TalkEvent.of(event).ifPresent(HAPPENED::add));
  }

  private final LocalDate today =
      LocalDate.ofInstant(OFFICE.office.desk.clock.instant(), City.ZONE);

  @BeforeEach
  void clear() {
    OFFICE.office.desk.fixture.dispatch();
    OFFICE.clear();
    HAPPENED.clear();
    CONTACTS.clear();
    CONTACTS.add(new Unit.Contact("Bo", "bo@malmo.example"));
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private static ActivityContent said(LocalDate day, LocalTime begins, String place) {
    return new ActivityContent(
        "Samtal med direktören",
        "",
        ActivityKind.INTERVIEW,
        List.of("administrations"),
        "kim",
        day,
        null,
        begins,
        null,
        place,
        "city-unit:miljo",
        "https://video.example/1",
        List.of());
  }

  private static String planned(LocalDate day) {
    String id = OFFICE.plan.add(said(day, LocalTime.of(13, 0), "Stadshuset"), KIM).id();
    return move(id, ActivityStatus.DRAFT);
  }

  private static String move(String id, ActivityStatus to) {
    OFFICE.plan.move(id, to, "De vill, men saknar tid", -1, LEO);
    return id;
  }

  private static String approved(LocalDate day) {
    return move(planned(day), ActivityStatus.APPROVED);
  }

  /** What was sent since it was asked last, by address. */
  private static List<Letter> sent() {
    OFFICE.office.send().send();
    List<Letter> sent = List.copyOf(OFFICE.office.desk.channel.sent);
    OFFICE.office.desk.channel.sent.clear();
    return sent.stream().sorted(java.util.Comparator.comparing(Letter::address)).toList();
  }

  /** What happens, and what is told of that. */
  private static void tellAll() {
    OFFICE.office.desk.fixture.dispatch();
    OFFICE.office.desk.fixture.dispatch();
  }

  private static List<TalkEvent.Type> happened() {
    tellAll();
    List<TalkEvent.Type> types = HAPPENED.stream().map(TalkEvent::type).toList();
    HAPPENED.clear();
    return types;
  }

  private static String calendarOf(Letter letter) {
    String secret =
        letter.text().replaceAll("(?s).*/api/communications/talks/([^.]+)\\.ics.*", "$1");
    return TALKS.calendar(TALKS.invitation(secret).orElseThrow());
  }

  private static void assertReads(String ics) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
    assertThat(calendar.validate().getEntries()).isEmpty();
  }

  @Test
  void bothSidesAreInvitedWhenItIsApprovedAndOnce() throws Exception {
    String id = planned(today.plusDays(9));
    assertThat(sent()).isEmpty();
    move(id, ActivityStatus.APPROVED);
    List<Letter> letters = sent();
    assertThat(letters)
        .extracting(Letter::address)
        .containsExactly("bo@malmo.example", "plan@malmo.example");
    assertThat(letters.get(0).subject()).isEqualTo("Inbjudan: Samtal med direktören");
    assertThat(letters.get(0).text())
        .contains("Miljöförvaltningen", "kl. 13.00–14.00", "Stadshuset", "https://video.example/1")
        .doesNotContain("/staff/");
    assertThat(letters.get(1).text()).contains("/staff/plan/" + id);
    String ics = calendarOf(letters.get(0));
    assertReads(ics);
    assertThat(ics)
        .contains("METHOD:PUBLISH", "UID:" + id + "@meet", "SEQUENCE:0", "LOCATION:Stadshuset");
    move(id, ActivityStatus.PUBLISHED);
    new TalkHandler(TALKS)
        .handle(JournalEvent.of("activity:" + id, "ActivityChanged", Instant.EPOCH, "{}"));
    assertThat(sent()).as("again").isEmpty();
    assertThat(TALKS.agreed()).extracting(TalkTime::activity).containsExactly(id);
  }

  @Test
  void theGuestIsInvitedInPlaceOfTheContactsInTheirLanguage() {
    String id = planned(today.plusDays(9));
    TALKS.keep(id, EVA, KIM);
    move(id, ActivityStatus.APPROVED);
    List<Letter> letters = sent();
    assertThat(letters)
        .extracting(Letter::address)
        .containsExactly("eva@head.example", "plan@malmo.example");
    assertThat(letters.get(0).subject()).isEqualTo("Invitation: Samtal med direktören");
    assertThat(letters.get(1).text()).contains("Med: Eva, direktör");
    TALKS.keep(id, new TalkGuest("Ida", "ida@head.example", ""), KIM);
    assertThat(sent()).extracting(Letter::address).containsExactly("ida@head.example");
  }

  @Test
  void bothAreToldThatItIsMovedAndThatItIsOff() throws Exception {
    String id = approved(today.plusDays(9));
    sent();
    move(id, ActivityStatus.DRAFT);
    OFFICE.plan.change(id, said(today.plusDays(9), LocalTime.of(13, 0), "Stadshuset"), -1, KIM);
    move(id, ActivityStatus.APPROVED);
    assertThat(sent()).as("nothing is changed").isEmpty();
    move(id, ActivityStatus.DRAFT);
    OFFICE.plan.change(id, said(today.plusDays(10), LocalTime.of(9, 30), "Rum 3"), -1, KIM);
    assertThat(sent()).as("it is not approved yet").isEmpty();
    move(id, ActivityStatus.APPROVED);
    List<Letter> moved = sent();
    assertThat(moved).hasSize(2);
    assertThat(moved.get(0).subject()).startsWith("Ny tid eller plats");
    assertThat(calendarOf(moved.get(0))).contains("SEQUENCE:1", "METHOD:PUBLISH", "Rum 3");
    move(id, ActivityStatus.DRAFT);
    move(id, ActivityStatus.DROPPED);
    List<Letter> off = sent();
    assertThat(off).hasSize(2);
    assertThat(off.get(0).subject()).startsWith("Inställt");
    String ics = calendarOf(off.get(0));
    assertReads(ics);
    assertThat(ics).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
    assertThat(TALKS.agreed()).isEmpty();
    assertThat(happened())
        .containsExactly(TalkEvent.Type.INVITED, TalkEvent.Type.MOVED, TalkEvent.Type.CANCELLED);
    move(id, ActivityStatus.DRAFT);
    move(id, ActivityStatus.APPROVED);
    assertThat(calendarOf(sent().get(0))).contains("SEQUENCE:3", "STATUS:CONFIRMED");
  }

  @Test
  void anInvitationThatHoldsNoMoreIsNotSent() {
    String id = approved(today.plusDays(9));
    OFFICE.office.desk.fixture.dispatch();
    move(id, ActivityStatus.DRAFT);
    move(id, ActivityStatus.DROPPED);
    assertThat(sent()).extracting(Letter::subject).allMatch(line -> line.startsWith("Inställt"));
  }

  @Test
  void bothAreRemindedOnceOnTheDayBefore() {
    String id = approved(today.plusDays(9));
    String back = approved(today.plusDays(9));
    String near = approved(today.plusDays(1));
    sent();
    move(back, ActivityStatus.DRAFT);
    assertThat(near).isNotEqualTo(id);
    assertThat(REMINDERS.run(at(today)).changed()).as("invited just now").isZero();
    assertThat(REMINDERS.run(at(today.plusDays(7))).changed()).isZero();
    assertThat(REMINDERS.run(at(today.plusDays(8))).changed()).isEqualTo(1);
    assertThat(REMINDERS.run(at(today.plusDays(8))).changed()).isZero();
    List<Letter> letters = sent();
    assertThat(letters).hasSize(2);
    assertThat(letters.get(0).subject()).startsWith("Påminnelse");
    assertThat(REMINDERS.run(at(today.plusDays(10))).changed()).as("it was").isZero();
  }

  private static Instant at(LocalDate day) {
    return day.atTime(8, 0).atZone(City.ZONE).toInstant();
  }

  @Test
  void whoeverFollowsUpIsToldOnceThatItWasHeld() {
    String id = approved(today.minusDays(3));
    move(id, ActivityStatus.PUBLISHED);
    assertThat(sent()).as("it was already").isEmpty();
    move(id, ActivityStatus.EVALUATED);
    tellAll();
    assertThat(HAPPENED)
        .containsExactly(
            new TalkEvent(
                TalkEvent.Type.HELD, id, "miljo", today.minusDays(3), 0, List.of(), "sv"));
    assertThat(sent()).isEmpty();
    assertThat(TALKS.find(id, KIM)).map(Talk::state).contains(TalkState.HELD);
  }

  @Test
  void whomItIsWithIsForThoseWhoWorkWithThePlanAndIsErased() {
    String id = planned(today.plusDays(9));
    TALKS.keep(id, EVA, KIM);
    move(id, ActivityStatus.APPROVED);
    Letter letter = sent().get(0);
    assertThat(OFFICE.office.desk.fixture.journal().of("activity:" + id))
        .extracting(JournalEvent::data)
        .noneMatch(data -> data.contains("Eva") || data.contains("head.example"));
    assertThat(TALKS.find(id, KIM).orElseThrow().guest()).isEqualTo(EVA);
    assertThat(EVA.toString()).doesNotContain("Eva");
    assertThatThrownBy(() -> TALKS.find(id, new Actor("e", Set.of(Roles.ADMINISTRATION_CONTACT))))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> TALKS.keep(id, EVA, new Actor("d", Set.of(Roles.DIRECTOR))))
        .isInstanceOf(ForbiddenException.class);
    TalkForgetSweep forget = new TalkForgetSweep(STORE);
    assertThat(forget.run(at(today.plusDays(98))).changed()).isZero();
    assertThat(forget.run(at(today.plusDays(100))).changed()).isEqualTo(1);
    assertThat(forget.run(at(today.plusDays(100))).changed()).isZero();
    assertThat(TALKS.find(id, KIM).orElseThrow().guest()).isEqualTo(new TalkGuest("", "", "en"));
    assertThatThrownBy(() -> calendarOf(letter))
        .isInstanceOf(java.util.NoSuchElementException.class);
  }

  @Test
  void aTalkHasATimeAndOnlyATalkHasAGuest() {
    String id = OFFICE.plan.add(said(today.plusDays(9), null, ""), KIM).id();
    move(id, ActivityStatus.DRAFT);
    assertThatThrownBy(() -> move(id, ActivityStatus.APPROVED))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("no time of day");
    String news = OFFICE.plan.add(content(""), KIM).id();
    assertThat(TALKS.find(news, KIM)).isEmpty();
    assertThat(TALKS.find("x".repeat(200), KIM)).isEmpty();
    assertThatThrownBy(() -> TALKS.keep(news, EVA, KIM)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> TALKS.keep("none", EVA, KIM)).isInstanceOf(NotFoundException.class);
    assertThat(TALKS.invitation("none")).isEmpty();
  }

  @Test
  void thePageKeepsWhatWasTypedAndSaysWhatIsWrongWithIt() {
    TalkPages pages = new TalkPages(TALKS);
    PageContext kim = new PageContext(Language.EN, KIM, "/", "csrf-token", false);
    Actor director = new Actor("dag", Set.of(Roles.DIRECTOR));
    PageContext dag = new PageContext(Language.SV, director, "/", "csrf-token", false);
    CONTACTS.clear();
    String id = planned(today.plusDays(9));
    assertThat(html(new PlanPages(OFFICE.plan).show(id, kim))).contains(id + "/talk");
    assertThat(html(pages.show(id, kim))).contains("Nobody is invited", "csrf-token", "Not sent");
    Response wrong = pages.keep(id, "Eva <b>", "eva@", "sv", kim);
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(html(wrong))
        .contains("value=\"Eva &lt;b>\"", "value=\"eva@\"", "id=\"email-error\"");
    assertThat(TALKS.find(id, KIM).orElseThrow().guest()).isEqualTo(TalkGuest.NOBODY);
    assertThat(place(pages.keep(id, "Eva", "eva@head.example", "en", kim))).endsWith("/talk");
    move(id, ActivityStatus.APPROVED);
    sent();
    assertThat(html(pages.show(id, dag)))
        .contains("Skickad", "/talk/calendar.ics", "Eva")
        .doesNotContain("<form", "eva@head.example");
    assertThatThrownBy(() -> pages.show("none", kim)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void overRestItIsKeptAndItsCalendarFileIsBehindThePrivateLinkOnly() {
    try (Served served = new Served(new TalkResource(TALKS), new TalkInvitationResource(TALKS))) {
      String id = planned(today.plusDays(9));
      String path = "/api/communications/plan/activities/" + id + "/talk";
      String[] kim = Served.as(Roles.COMMUNICATOR);
      String guest = "{\"name\": \"Eva\", \"email\": \"eva@head.example\"}";
      assertThat(served.put(path, guest, kim).body())
          .contains("\"language\":\"sv\"", "\"state\":\"PLANNED\"", "\"contacts\":1")
          .doesNotContain("\"time\"", "obody");
      assertThat(served.put(path, "{\"email\": \"eva\"}", kim).body()).contains("not-an-email");
      assertThat(served.get(path + "/calendar.ics", kim).statusCode()).isEqualTo(404);
      move(id, ActivityStatus.APPROVED);
      String text = sent().get(0).text();
      assertThat(served.get(path, kim).body()).contains("\"sequence\":0");
      assertThat(served.get(path + "/calendar.ics", kim).body()).contains("BEGIN:VEVENT");
      String link = text.replaceAll("(?s).*https://meet.example(/api/\\S+\\.ics).*", "$1");
      HttpResponse<String> opened = served.get(link);
      assertThat(opened.body()).contains("UID:" + id).doesNotContain("Eva", "head.example");
      assertThat(opened.headers().firstValue("Content-Type").orElse("")).contains("text/calendar");
      assertThat(served.get("/api/communications/talks/nothing.ics").statusCode()).isEqualTo(404);
      assertThat(served.get(path).statusCode()).isEqualTo(401);
      assertThat(served.get(path, Served.as(Roles.BUSINESS_PILOT)).statusCode()).isEqualTo(403);
      assertThat(served.put(path, guest, Served.as(Roles.DIRECTOR)).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void undatedGuestsAreKeptForAYear() {
    String id = OFFICE.plan.add(said(null, null, ""), KIM).id();
    TALKS.keep(id, EVA, KIM);
    TalkForgetSweep forget = new TalkForgetSweep(STORE);
    Instant now = OFFICE.office.desk.clock.instant();
    assertThat(forget.run(now.plus(Duration.ofDays(360))).changed()).isZero();
    assertThat(forget.run(now.plus(Duration.ofDays(367))).changed()).isEqualTo(1);
  }
}
