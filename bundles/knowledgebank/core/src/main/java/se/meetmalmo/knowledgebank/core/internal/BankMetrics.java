package se.meetmalmo.knowledgebank.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeListing.Count;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.platform.MetricSource;
import se.meetmalmo.platform.Page;

/**
 * How many initiatives there are, by stage and by freshness; counted once a minute at most, and not
 * before anybody has asked for a list: watching must not be what fills the catalogue.
 */
@Component(service = MetricSource.class)
public final class BankMetrics implements MetricSource {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private final Shelf shelf;
  private final Clock clock;
  private Instant countedAt = Instant.EPOCH;
  private List<Gauge> gauges = List.of();

  @Activate
  public BankMetrics(@Reference Shelf shelf, @Reference Clock clock) {
    this.shelf = shelf;
    this.clock = clock;
  }

  @Override
  public synchronized List<Gauge> gauges() {
    if (shelf.isFilled() && clock.instant().isAfter(countedAt.plus(FRESH))) {
      gauges = counted();
      countedAt = clock.instant();
    }
    return gauges;
  }

  private List<Gauge> counted() {
    InitiativeListing all =
        shelf
            .list(InitiativeQuery.ALL, true)
            .with(Page.of(List.of(), InitiativeQuery.ALL.page(), 0));
    return Stream.concat(
            gauges("stage", "Initiatives by stage, drafts too", all.stages()),
            gauges("freshness", "Initiatives by freshness, drafts too", all.freshness()))
        .toList();
  }

  private static Stream<Gauge> gauges(String label, String help, List<Count> counts) {
    return counts.stream()
        .map(
            count ->
                new Gauge(
                    "meet_knowledge_bank_initiatives_by_" + label,
                    help,
                    Map.of(label, count.value().toLowerCase(Locale.ROOT)),
                    count.count()));
  }
}
