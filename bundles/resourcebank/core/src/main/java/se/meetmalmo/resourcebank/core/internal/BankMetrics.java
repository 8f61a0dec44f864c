package se.meetmalmo.resourcebank.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.MetricSource;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.core.internal.store.MemberLists;

/** How many members there are; counted once a minute at most, for there may be a million. */
@Component(service = MetricSource.class)
public final class BankMetrics implements MetricSource {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private final MemberLists lists;
  private final Clock clock;
  private Instant countedAt = Instant.EPOCH;
  private Map<Member.Status, Long> counts = Map.of();

  @Activate
  public BankMetrics(@Reference MemberLists lists, @Reference Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public synchronized List<Gauge> gauges() {
    if (clock.instant().isAfter(countedAt.plus(FRESH))) {
      counts = lists.counts();
      countedAt = clock.instant();
    }
    return Arrays.stream(Member.Status.values()).map(this::gauge).toList();
  }

  private Gauge gauge(Member.Status status) {
    return new Gauge(
        "meet_resource_bank_members",
        "Members of the resource bank",
        Map.of("status", status.name().toLowerCase(Locale.ROOT)),
        counts.getOrDefault(status, 0L));
  }
}
