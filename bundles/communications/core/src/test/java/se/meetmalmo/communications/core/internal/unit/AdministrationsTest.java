package se.meetmalmo.communications.core.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.content;
import static se.meetmalmo.communications.core.internal.plan.PlanOffice.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.AdministrationReport;
import se.meetmalmo.communications.AdministrationStanding;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.core.internal.FakeIntake;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.communications.core.internal.plan.PlanOffice;
import se.meetmalmo.communications.core.internal.unit.store.JpaUnitQuestionStore;
import se.meetmalmo.communications.core.internal.unit.store.UnitQuestion;
import se.meetmalmo.communications.core.internal.unit.store.UnitQuestionStore;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Roles;

class AdministrationsTest {
  private static final PlanOffice OFFICE = new PlanOffice();
  private static final Instant AT = FakeIntake.AT;
  private static final Actor CONTACT = new Actor("eva", Set.of(Roles.ADMINISTRATION_CONTACT));
  private static final UnitQuestionStore STORE =
      new JpaUnitQuestionStore(OFFICE.office.desk.fixture.jpa());
  private final AdministrationsComponent administrations =
      new AdministrationsComponent(
          STORE, OFFICE.published, OFFICE.office.newsDesk, OFFICE.office.desk.clock);
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
}
