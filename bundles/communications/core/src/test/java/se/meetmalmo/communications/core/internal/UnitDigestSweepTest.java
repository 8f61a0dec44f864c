package se.meetmalmo.communications.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.AdministrationReport.Told;
import se.meetmalmo.communications.core.internal.plan.PlanOffice;
import se.meetmalmo.communications.core.internal.unit.AdministrationsComponent;
import se.meetmalmo.communications.core.internal.unit.Unit;
import se.meetmalmo.communications.core.internal.unit.UnitContacts;
import se.meetmalmo.communications.core.internal.unit.UnitTalks;
import se.meetmalmo.communications.core.internal.unit.store.JpaUnitQuestionStore;

class UnitDigestSweepTest {
  private static final PlanOffice OFFICE = new PlanOffice();

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  @Test
  void plansOneLetterAWeekOnMondayMorning() {
    Office office = OFFICE.office;
    AdministrationsComponent administrations =
        new AdministrationsComponent(
            new JpaUnitQuestionStore(office.desk.fixture.jpa()),
            OFFICE.published,
            office.newsDesk,
            new UnitTalks(OFFICE.store),
            office.desk.clock);
    administrations.addUnits(
        () ->
            List.of(
                new Unit(
                    "miljo",
                    "Miljöförvaltningen",
                    List.of(),
                    List.of(new Unit.Contact("Eva", "eva@malmo.example")))));
    administrations.addOpenings(themes -> List.of(new Told("En idé", "M-1", "https://m.se/1")));
    UnitDigestSweep sweep =
        new UnitDigestSweep(
            new UnitContacts(administrations, office.site),
            office.desk.store,
            office.channels,
            office.policy,
            office.desk.clock);
    assertThat(planned(sweep, "2026-11-22T08:00:00Z")).isZero();
    assertThat(planned(sweep, "2026-11-23T06:00:00Z")).isZero();
    assertThat(planned(sweep, "2026-11-23T06:30:00Z")).isEqualTo(1);
    assertThat(planned(sweep, "2026-11-23T07:00:00Z")).isZero();
    assertThat(planned(sweep, "2026-11-24T07:00:00Z")).isZero();
    assertThat(planned(sweep, "2026-12-01T07:00:00Z")).isEqualTo(1);
    assertThat(office.desk.all()).allMatch(delivery -> delivery.kind().equals("UnitDigest"));
  }

  private static int planned(UnitDigestSweep sweep, String at) {
    int before = OFFICE.office.desk.all().size();
    sweep.run(Instant.parse(at));
    return OFFICE.office.desk.all().size() - before;
  }
}
