package se.meetmalmo.communications.core.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.content;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.text;
import static se.meetmalmo.platform.testing.Rendered.html;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.AdministrationReport;
import se.meetmalmo.communications.AdministrationReport.Interview;
import se.meetmalmo.communications.AdministrationStanding;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.core.internal.FakeIntake;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.communications.core.internal.plan.PlanOffice;
import se.meetmalmo.communications.core.internal.unit.store.JpaUnitQuestionStore;
import se.meetmalmo.communications.core.internal.unit.store.UnitQuestion;
import se.meetmalmo.communications.core.internal.unit.store.UnitQuestionStore;
import se.meetmalmo.communications.core.internal.web.AdministrationPages;
import se.meetmalmo.communications.core.internal.web.PlanFormPages;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class AdministrationsTest {
  private static final PlanOffice OFFICE = new PlanOffice();
  private static final Instant AT = FakeIntake.AT;
  private static final Actor CONTACT = new Actor("eva", Set.of(Roles.ADMINISTRATION_CONTACT));
  private static final UnitQuestionStore STORE =
      new JpaUnitQuestionStore(OFFICE.office.desk.fixture.jpa());
  private final AdministrationsComponent administrations =
      new AdministrationsComponent(
          STORE,
          OFFICE.published,
          OFFICE.office.newsDesk,
          new UnitTalks(OFFICE.store),
          OFFICE.office.desk.clock);
  private final UnitContacts contacts = new UnitContacts(administrations, OFFICE.office.site);

  @BeforeEach
  void clear() {
    OFFICE.clear();
    OFFICE.office.desk.execute("delete from unit_question");
    administrations.addUnits(
        () ->
            List.of(
                new Unit(
                    "miljo",
                    "Miljöförvaltningen",
                    List.of("hälsa"),
                    List.of(new Unit.Contact("Eva", "eva@malmo.example"))),
                new Unit("fritid", "Fritidsförvaltningen", List.of(), List.of())));
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  private static void asked(String id, String unit, int days, boolean open) {
    Instant answered = open || days < 0 ? null : AT.minus(Duration.ofDays(20 - days));
    STORE.keep(
        new UnitQuestion(
            id,
            unit,
            "idea1",
            "M-2026-000001",
            AT.minus(Duration.ofDays(20)),
            AT.minus(Duration.ofDays(10)),
            answered,
            open));
  }

  @Test
  void comparesHowEachAnswers() {
    asked("1", "Miljöförvaltningen", 4, false);
    asked("2", "miljöförvaltningen ", 12, false);
    asked("3", "Miljöförvaltningen", 0, true);
    asked("4", "Stadsarkivet", 2, false);
    assertThat(administrations.list(CONTACT))
        .extracting(AdministrationStanding::key)
        .containsExactly("fritid", "miljo", "stadsarkivet");
    AdministrationReport report = administrations.show("miljo", CONTACT).orElseThrow();
    AdministrationStanding miljo = report.standing();
    assertThat(List.of(miljo.open(), miljo.late(), miljo.closed(), miljo.inTime()))
        .containsExactly(1, 1, 2, 1);
    assertThat(miljo.medianDays()).isEqualTo(12.0);
    assertThat(report.city().percentInTime()).isEqualTo(67);
    assertThat(report.rank()).isEqualTo(2);
    assertThat(report.ranked()).isEqualTo(2);
    assertThat(report.urgent()).extracting(a -> a.caseNumber()).containsExactly("M-2026-000001");
    assertThat(administrations.show("fritid", CONTACT).orElseThrow().rank()).isZero();
    assertThat(administrations.show("none", CONTACT)).isEmpty();
    assertThatThrownBy(() -> administrations.list(new Actor("x", Set.of(Roles.BUSINESS_PILOT))))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void theFirstAnswerIsTheOneThatCounts() {
    asked("1", "Miljöförvaltningen", 4, false);
    asked("1", "Miljöförvaltningen", 15, false);
    assertThat(administrations.show("miljo", CONTACT).orElseThrow().standing().inTime())
        .isEqualTo(1);
  }

  @Test
  void tellsWhatIsOnTheIntranetThisWeekAndWhereSomebodyIsWanted() {
    OFFICE.out(content("", text(CityChannel.INTRANET, "administrations", "Kaffe kl. 9")));
    administrations.addOpenings(
        themes ->
            List.of(new AdministrationReport.Told("Om " + themes, "M-1", "https://m.se/ideas/1")));
    AdministrationReport report = administrations.show("miljo", CONTACT).orElseThrow();
    assertThat(report.happening()).extracting(told -> told.text()).containsExactly("Kaffe kl. 9");
    assertThat(report.wanted()).extracting(told -> told.title()).containsExactly("Om [hälsa]");
  }

  @Test
  void writesOnceAWeekToThoseForWhomThereIsSomething() {
    assertThat(contacts.recipients()).isEmpty();
    asked("1", "Miljöförvaltningen", 0, true);
    String recipient = contacts.recipients().get(0);
    assertThat(recipient).startsWith("city-unit:miljo.").doesNotContain("eva");
    Notice notice =
        new Notice(
            new Occasion("communications", "units-2026-W48", "UnitDigest", "units:x", AT),
            recipient,
            Notice.MAIL,
            "UnitDigest",
            "sv",
            Category.SERVICE,
            "");
    Correspondent eva = contacts.find(notice, Purpose.SENDING).orElseThrow();
    assertThat(eva.address()).isEqualTo("eva@malmo.example");
    assertThat(eva.facts().get("urgent")).isEqualTo("M-2026-000001: svar senast 2026-11-13");
    assertThat(contacts.find(notice, Purpose.preview(Office.COMMUNICATOR)))
        .map(Correspondent::address)
        .isEqualTo(Optional.of(""));
  }

  private static Activity talk(String unit, LocalDate day, ActivityStatus... moves) {
    ActivityContent said =
        new ActivityContent(
            "Samtal med direktören",
            "Vi vet vad som hindrar",
            ActivityKind.INTERVIEW,
            List.of("administrations"),
            "kim",
            day,
            null,
            LocalTime.of(13, 0),
            LocalTime.of(14, 0),
            "Stadshuset",
            "city-unit:" + unit,
            "",
            List.of());
    Activity added = OFFICE.plan.add(said, PlanOffice.KIM);
    added = OFFICE.plan.move(added.id(), ActivityStatus.DRAFT, "", -1, PlanOffice.KIM);
    for (ActivityStatus to : moves) {
      added = OFFICE.plan.move(added.id(), to, "De vill, men saknar tid", -1, PlanOffice.LEO);
    }
    return added;
  }

  @Test
  void talksWithItThatAreAgreedStandOnItsPageAndInItsLetter() {
    LocalDate today = LocalDate.ofInstant(OFFICE.office.desk.clock.instant(), City.ZONE);
    talk("miljo", today.plusDays(60), ActivityStatus.APPROVED);
    talk(
        "miljo",
        today.minusDays(3),
        ActivityStatus.APPROVED,
        ActivityStatus.PUBLISHED,
        ActivityStatus.EVALUATED);
    talk("miljo", today.plusDays(2));
    talk("fritid", today.plusDays(2), ActivityStatus.APPROVED);
    assertThat(contacts.recipients()).as("nothing is near").isEmpty();
    Activity near = talk("miljo", today.plusDays(9), ActivityStatus.APPROVED);
    AdministrationReport report = administrations.show("miljo", CONTACT).orElseThrow();
    assertThat(report.talks())
        .extracting(Interview::day)
        .containsExactly(today.plusDays(9), today.plusDays(60), today.minusDays(3));
    assertThat(report.talks()).extracting(Interview::held).containsExactly(false, false, true);
    assertThat(report.toString()).as("what was said").doesNotContain("saknar tid");
    Notice notice =
        new Notice(
            new Occasion("communications", "units-1", "UnitDigest", "units:x", AT),
            contacts.recipients().get(0),
            Notice.MAIL,
            "UnitDigest",
            "sv",
            Category.SERVICE,
            "");
    Correspondent eva = contacts.find(notice, Purpose.SENDING).orElseThrow();
    assertThat(eva.facts().get("talks"))
        .isEqualTo(today.plusDays(9) + " 13:00 Stadshuset: Samtal med direktören");
    AdministrationPages pages = new AdministrationPages(administrations);
    PageContext contact = new PageContext(Language.SV, CONTACT, "/", "csrf-token", false);
    assertThat(html(pages.show("miljo", contact)))
        .contains("Samtal med direktören", "hållet")
        .doesNotContain("/staff/plan");
    PageContext kim = new PageContext(Language.EN, PlanOffice.KIM, "/", "csrf-token", false);
    assertThat(html(pages.show("miljo", kim)))
        .contains("/staff/plan/" + near.id(), "/staff/plan/new/edit?talk=miljo");
    assertThat(html(new PlanFormPages(OFFICE.plan).edit("new", "miljo", kim)))
        .contains("value=\"city-unit:miljo\"");
  }
}
