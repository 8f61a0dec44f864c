package se.meetmalmo.communications.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryFile;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.Fence;
import se.meetmalmo.communications.core.internal.store.NewDelivery;
import se.meetmalmo.communications.core.internal.store.Planned;
import se.meetmalmo.communications.core.internal.store.Result;
import se.meetmalmo.communications.core.internal.store.Standing;
import se.meetmalmo.platform.Page;

/** A store in memory whose node may go before or after any commit; what is committed stays. */
final class MemoryDeliveryStore implements DeliveryStore {
  /** The node is gone. */
  static final class NodeGone extends Error {
    private static final long serialVersionUID = 1L;

    NodeGone() {
      super("the node is gone", null, false, false);
    }
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Random random;
  private double risk;
  private String holder = "";
  private Instant until = Instant.MIN;
  private long fence;

  private static final class Row {
    private final NewDelivery planned;
    private DeliveryState state;
    private Instant due;
    private int attempts;
    private int doubts;
    private long fence;

    Row(NewDelivery planned) {
      this.planned = planned;
      this.state = planned.state();
      this.due = planned.dueAt();
    }

    boolean isDue(Instant now) {
      boolean waits = state == DeliveryState.PLANNED || state == DeliveryState.RETRY;
      return waits && !due.isAfter(now);
    }

    void become(Result result) {
      state = result.state();
      due = result.dueAt();
      attempts += result.counts() ? 1 : 0;
      doubts += result.doubtful() ? 1 : 0;
    }

    Delivery delivery() {
      return new Delivery(
          planned.id(),
          planned.notice().occasion().unit(),
          planned.notice().occasion().event(),
          planned.notice().occasion().subject(),
          planned.notice().kind(),
          planned.notice().recipient(),
          planned.notice().channel(),
          planned.notice().language(),
          planned.notice().category(),
          state,
          planned.plannedAt(),
          due,
          due,
          attempts,
          doubts,
          "",
          "",
          "");
    }
  }

  MemoryDeliveryStore(Random random, double risk) {
    this.random = random;
    this.risk = risk;
  }

  /** From now on nothing goes wrong. */
  void calm() {
    risk = 0;
  }

  /** The node may go here, in the middle of what it does. */
  void peril() {
    if (random.nextDouble() < risk) {
      throw new NodeGone();
    }
  }

  private <R> R commit(Supplier<R> change) {
    peril();
    R result = change.get();
    peril();
    return result;
  }

  List<Delivery> all() {
    return rows.values().stream().map(Row::delivery).toList();
  }

  @Override
  public int plan(List<NewDelivery> deliveries) {
    return commit(
        () -> {
          int before = rows.size();
          deliveries.forEach(planned -> rows.putIfAbsent(planned.id(), new Row(planned)));
          return rows.size() - before;
        });
  }

  @Override
  public Optional<Fence> lease(String channel, String wants, Instant now, Instant newUntil) {
    return commit(
        () -> {
          if (until.isAfter(now) && !holder.equals(wants)) {
            return Optional.empty();
          }
          if (!holder.equals(wants) || !until.isAfter(now)) {
            holder = wants;
            fence++;
          }
          until = newUntil;
          return Optional.of(new Fence(channel, holder, fence));
        });
  }

  private boolean isHeld(Fence by, Instant now) {
    return by.number() == fence && by.holder().equals(holder) && until.isAfter(now);
  }

  @Override
  public void release(Fence by, Instant now) {
    if (isHeld(by, now)) {
      until = now;
    }
  }

  @Override
  public boolean isLive(String channel, Instant now) {
    return until.isAfter(now);
  }

  @Override
  public int recover(Fence by, Function<Delivery, Result> settle) {
    return commit(
        () -> {
          int left = 0;
          for (Row row : rows.values()) {
            if (row.state == DeliveryState.SENDING && row.fence != by.number()) {
              row.become(settle.apply(row.delivery()));
              left++;
            }
          }
          return left;
        });
  }

  @Override
  public int awaken(String channel, Instant since, Instant now) {
    rows.values().stream()
        .filter(row -> row.state == DeliveryState.NO_CHANNEL)
        .filter(row -> row.planned.plannedAt().isAfter(since))
        .forEach(row -> row.state = DeliveryState.PLANNED);
    return 0;
  }

  @Override
  public int strand(String channel, Instant now) {
    return 0;
  }

  @Override
  public Map<String, Long> waiting() {
    return Map.of();
  }

  @Override
  public List<Planned> due(String channel, Instant now, int limit) {
    Map<String, Row> first = new LinkedHashMap<>();
    for (Row row : rows.values()) {
      if (DeliveryState.OPEN.contains(row.state)) {
        first.putIfAbsent(row.planned.notice().recipient(), row);
      }
    }
    return first.values().stream()
        .filter(row -> row.isDue(now))
        .sorted(Comparator.comparing(row -> row.due))
        .limit(limit)
        .map(row -> new Planned(row.delivery(), row.planned.notice()))
        .toList();
  }

  @Override
  public boolean begin(Fence by, String id, Instant now, Instant newUntil) {
    return commit(
        () -> {
          Row row = rows.get(id);
          if (!isHeld(by, now) || !row.isDue(now)) {
            return false;
          }
          row.state = DeliveryState.SENDING;
          row.fence = by.number();
          until = newUntil;
          return true;
        });
  }

  @Override
  public boolean finish(Fence by, String id, Result result) {
    return commit(
        () -> {
          Row row = rows.get(id);
          boolean mine = row.state == DeliveryState.SENDING && row.fence == by.number();
          if (mine) {
            row.become(result);
          }
          return mine;
        });
  }

  @Override
  public boolean settle(Fence by, String id, Result result) {
    return commit(
        () -> {
          Row row = rows.get(id);
          boolean may = isHeld(by, result.at()) && row.isDue(result.at());
          if (may) {
            row.become(result);
          }
          return may;
        });
  }

  @Override
  public boolean isBlocked(String addressHash) {
    return false;
  }

  @Override
  public Delivery change(String id, Function<Delivery, Result> change) {
    rows.get(id).become(change.apply(rows.get(id).delivery()));
    return rows.get(id).delivery();
  }

  @Override
  public void note(String id, Result line) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String mark(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<DeliveryFile> find(String id) {
    return Optional.ofNullable(rows.get(id))
        .map(row -> new DeliveryFile(row.delivery(), new ArrayList<>()));
  }

  @Override
  public Page<Delivery> list(DeliveryQuery query) {
    return Page.of(all(), query.page(), rows.size());
  }

  @Override
  public Standing standing(Instant now) {
    throw new UnsupportedOperationException();
  }
}
