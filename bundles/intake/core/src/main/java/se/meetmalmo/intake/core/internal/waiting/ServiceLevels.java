package se.meetmalmo.intake.core.internal.waiting;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import se.meetmalmo.intake.core.internal.waiting.store.AlarmKind;
import se.meetmalmo.intake.core.internal.waiting.store.AlarmStore;
import se.meetmalmo.intake.waiting.ServiceLevel;
import se.meetmalmo.platform.PageRequest;

/** Counts how long senders wait, from how many were decided on each day after they came in. */
final class ServiceLevels {
  private final AlarmStore store;
  private final WaitingPolicy policy;

  ServiceLevels(AlarmStore store, WaitingPolicy policy) {
    this.store = store;
    this.policy = policy;
  }

  ServiceLevel at(Instant now, int promisedDays) {
    Instant since =
        WaitingPolicy.startOf(WaitingPolicy.today(now).minusMonths(ServiceLevel.MONTHS));
    TreeMap<Integer, Long> byDays = new TreeMap<>(store.decided(since));
    long decisions = byDays.values().stream().mapToLong(Long::longValue).sum();
    return new ServiceLevel(
        now,
        decisions,
        percentile(byDays, decisions, 50),
        percentile(byDays, decisions, 90),
        promisedDays,
        store.told(AlarmKind.SILENT, since),
        store.due(AlarmKind.SILENT, policy.at(now), new PageRequest(0, 1)).total());
  }

  /** By the nearest rank: a number of days that somebody has really waited. Null for none. */
  static Integer percentile(TreeMap<Integer, Long> byDays, long total, int percent) {
    long rank = (total * percent + 99) / 100;
    long counted = 0;
    for (Map.Entry<Integer, Long> entry : byDays.entrySet()) {
      counted += entry.getValue();
      if (counted >= rank) {
        return entry.getKey();
      }
    }
    return null;
  }
}
