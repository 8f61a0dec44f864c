package se.meetmalmo.matchmaking.core.internal.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.Fairness;
import se.meetmalmo.matchmaking.Fairness.Dimension;
import se.meetmalmo.matchmaking.Fairness.Kind;
import se.meetmalmo.matchmaking.Fairness.Row;
import se.meetmalmo.matchmaking.core.internal.fairness.rest.FairnessResource;
import se.meetmalmo.matchmaking.core.internal.invitation.Staffed;
import se.meetmalmo.platform.testing.Served;
import se.meetmalmo.resourcebank.Organisation;

class FairnessTest {
  private static Row row(Dimension dimension, String value) {
    return dimension.rows().stream()
        .filter(one -> one.value().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sharesAddUpAndSmallNumbersAreNotShown() {
    Shares shares = new Shares();
    shares.add("A", 60, 10, 5);
    shares.add("B", 40, 30, 28);
    shares.add("C", 3, 4, 0);
    shares.add("D", 0, 2, 2);
    Dimension shown = shares.dimension(Kind.SIZE);
    assertThat(row(shown, "A").memberShare()).isEqualTo(0.583);
    assertThat(row(shown, "A").invited()).isEqualTo(10);
    assertThat(row(shown, "A").accepted()).as("D's would follow from it").isNull();
    assertThat(row(shown, "C").acceptedShare()).isNull();
    assertThat(row(shown, "B").invitedShare()).isEqualTo(0.652);
    assertThat(row(shown, "B").accepted()).as("two of thirty declined").isNull();
    assertThat(row(shown, "C").invited()).isNull();
    assertThat(row(shown, "D").members()).isZero();
  }

  @Test
  void aSingleHiddenNumberDoesNotFollowFromTheSum() {
    Shares shares = new Shares();
    shares.add("A", 50, 20, 10);
    shares.add("B", 50, 9, 0);
    shares.add("C", 3, 1, 0);
    Dimension shown = shares.dimension(Kind.AREA);
    assertThat(row(shown, "C").invited()).isNull();
    assertThat(row(shown, "B").invited()).isNull();
    assertThat(row(shown, "A").invited()).isEqualTo(20);
    assertThat(row(shown, "A").members()).as("one of the two of fifty is hidden too").isNull();
  }

  @Test
  void whoWasAskedIsHeldAgainstTheBankForAnyoneToSee() {
    try (Staffed staffed = new Staffed()) {
      for (int i = 20; i < 80; i++) {
        staffed.office.member(Organisation.Kind.BUSINESS, "Företag " + i + " AB", 9);
      }
      staffed.office.pool.fill();
      String first = "M-2026-000010";
      staffed.office.idea(first, List.of("skola"), List.of());
      staffed.inviteBest(first, 20);
      FairnessComponent fairness =
          new FairnessComponent(
              staffed.office.pool,
              staffed.store,
              () -> Map.copyOf(staffed.office.engaged),
              staffed.office.clock);
      Fairness.Report report = fairness.report();
      assertThat(report.members()).isEqualTo(66);
      assertThat(report.dimensions()).extracting(Dimension::kind).containsExactly(Kind.values());
      Dimension times = report.dimensions().get(Kind.FIRST_TIME.ordinal());
      assertThat(row(times, "NEW").members()).isEqualTo(66);
      assertThat(row(times, "NEW").invited()).isGreaterThan(10);
      assertThat(report.invited()).isEqualTo(20);
      staffed.office.idea("M-2026-000077", List.of("skola"), List.of());
      staffed.invite("M-2026-000077", 5, "stadskontoret");
      assertThat(fairness.report()).isSameAs(report);
      staffed.office.pass(Duration.ofMinutes(11));
      assertThat(fairness.report().invited()).isEqualTo(21);
      try (Served served = new Served(new FairnessResource(fairness))) {
        assertThat(served.get("/api/matchmaking/fairness").statusCode()).isEqualTo(200);
        assertThat(served.get("/api/matchmaking/fairness.csv").body())
            .startsWith("kind,value,members")
            .contains("FIRST_TIME,NEW,66,1.0,");
      }
    }
  }
}
