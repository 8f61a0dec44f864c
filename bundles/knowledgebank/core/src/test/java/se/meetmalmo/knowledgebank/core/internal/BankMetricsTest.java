package se.meetmalmo.knowledgebank.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.MetricSource.Gauge;

class BankMetricsTest {
  private final Bank house = new Bank();
  private final BankMetrics metrics = new BankMetrics(house.shelf, Clock.systemUTC());

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void fillsNoCatalogueByWatching() {
    house.written("Ett");
    assertThat(metrics.gauges()).isEmpty();
    assertThat(house.shelf.isFilled()).isFalse();
  }

  @Test
  void countsByStageAndFreshness() {
    house.written("Ett");
    house.written("Två");
    house.bank.list(InitiativeQuery.ALL, Actor.ANONYMOUS);
    assertThat(metrics.gauges())
        .extracting(Gauge::name, Gauge::value)
        .containsExactly(
            tuple("meet_knowledge_bank_initiatives_by_stage", 2.0),
            tuple("meet_knowledge_bank_initiatives_by_freshness", 2.0));
  }
}
