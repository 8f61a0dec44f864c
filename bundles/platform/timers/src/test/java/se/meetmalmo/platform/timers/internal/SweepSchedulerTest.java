package se.meetmalmo.platform.timers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.store.testing.StoreFixture;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;
import se.meetmalmo.platform.timers.Timer;

/** What is promised of the timers, on the embedded database. */
@Timeout(60)
class SweepSchedulerTest {
  private final SteppedClock clock = new SteppedClock();
  private final List<Node> nodes = new ArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();
  private StoreFixture store;

  /** A process of the cluster. */
  private final class Node {
    private final Present present = new Present();
    private final SweepScheduler scheduler;

    Node(String name) {
      scheduler = new SweepScheduler(store.dataSource(), clock, present, name);
      scheduler.start();
      nodes.add(this);
    }

    Node with(String name, String every, Sweep sweep) {
      present.add(
          Present.Entry.of(sweep, Map.<String, Object>of(Sweep.NAME, name, Sweep.EVERY, every)));
      scheduler.came();
      return this;
    }

    void without(Sweep sweep) {
      present.remove(sweep);
      scheduler.went();
    }

    void stop() {
      nodes.remove(this);
      scheduler.close();
    }

    Timer timer() {
      assertThat(scheduler.list()).hasSize(1);
      return scheduler.list().get(0);
    }
  }

  @BeforeEach
  void open() throws Exception {
    store = openStore(clock);
  }

  StoreFixture openStore(SteppedClock time) throws Exception {
    return StoreFixture.open("timers", "db/timers.xml", time);
  }

  @AfterEach
  void close() throws Exception {
    List.copyOf(nodes).forEach(Node::stop);
    store.close();
  }

  private Swept count(Instant now) {
    runs.incrementAndGet();
    return Swept.NOTHING;
  }

  @Test
  void runsASweepWhenItIsDueAndNotBefore() {
    Node node = new Node("a").with("tick", "PT10M", this::count);
    node.scheduler.runDue();
    assertThat(runs).hasValue(1);
    clock.forward(Duration.ofMinutes(9));
    node.scheduler.runDue();
    assertThat(runs).hasValue(1);
    clock.forward(Duration.ofMinutes(1));
    node.scheduler.runDue();
    assertThat(runs).hasValue(2);
    assertThat(node.timer().succeeded()).contains(clock.instant());
    assertThat(node.timer().next()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
  }

  @Test
  void tellsASweepTheTimeByThePlatformsClock() {
    List<Instant> seen = new CopyOnWriteArrayList<>();
    Node node =
        new Node("a")
            .with(
                "tick",
                "DAILY|07:00",
                now -> {
                  seen.add(now);
                  return Swept.all(1);
                });
    node.scheduler.runDue();
    assertThat(seen).isEmpty();
    clock.forward(Duration.ofDays(1));
    node.scheduler.runDue();
    assertThat(seen).containsExactly(clock.instant());
    assertThat(node.timer().outcome()).isEqualTo("1 changed");
  }

  @Test
  void makesUpForAWeekByOneRun() {
    new Node("a").with("tick", "PT1M", this::count).scheduler.runDue();
    nodes.get(0).stop();
    clock.forward(Duration.ofDays(7));
    Node again = new Node("a").with("tick", "PT1M", this::count);
    again.scheduler.runDue();
    assertThat(runs).hasValue(2);
  }

  @Test
  void remembersAcrossARestartWhatIsDue() {
    Node node = new Node("a").with("tick", "DAILY|07:00", this::count);
    node.scheduler.runDue();
    clock.forward(Duration.ofHours(23));
    node.scheduler.runDue();
    assertThat(runs).hasValue(1);
    node.stop();
    Node again = new Node("a").with("tick", "DAILY|07:00", this::count);
    again.scheduler.runDue();
    assertThat(runs).hasValue(1);
    clock.forward(Duration.ofDays(1));
    again.scheduler.runDue();
    assertThat(runs).hasValue(2);
  }

  @Test
  void runsEachOccasionOnOneNodeOnly() throws Exception {
    List<Node> both =
        List.of(
            new Node("a").with("tick", "PT1M", this::count),
            new Node("b").with("tick", "PT1M", this::count));
    int occasions = 20;
    for (int i = 0; i < occasions; i++) {
      List<Thread> callers =
          both.stream().map(node -> new Thread(() -> node.scheduler.runDue())).toList();
      callers.forEach(Thread::start);
      for (Thread caller : callers) {
        caller.join();
      }
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(runs).hasValue(occasions);
  }

  @Test
  void triesWhatFailedAgainWithGrowingPauses() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Node node =
        new Node("a")
            .with(
                "tick",
                "PT1M",
                now -> {
                  runs.incrementAndGet();
                  if (broken.get()) {
                    throw new IllegalStateException("the mail server is away");
                  }
                  return Swept.NOTHING;
                });
    for (int minutes : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
      node.scheduler.runDue();
      assertThat(node.timer().next()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
      clock.forward(Duration.ofMinutes(minutes));
    }
    assertThat(node.timer().failures()).isEqualTo(8);
    assertThat(node.timer().isFailing()).isTrue();
    assertThat(node.timer().outcome()).contains("the mail server is away");
    broken.set(false);
    node.scheduler.runDue();
    assertThat(node.timer().failures()).isZero();
    assertThat(runs).hasValue(9);
  }

  @Test
  void goesOnAtOnceWhileThereIsMore() {
    Node node =
        new Node("a").with("tick", "PT1M", now -> new Swept(10, runs.incrementAndGet() < 3));
    node.scheduler.runDue();
    assertThat(runs).hasValue(3);
  }

  @Test
  void leavesASweepThatIsAbsentToOthers() {
    Sweep sweep = this::count;
    Node leaving =
        new Node("a").with("tick", "PT1M", sweep).with("other", "PT1M", now -> count(now));
    leaving.scheduler.runDue();
    leaving.without(sweep);
    clock.forward(Duration.ofMinutes(5));
    leaving.scheduler.runDue();
    assertThat(runs).hasValue(3); // the other one only
    Timer timer = leaving.scheduler.list().get(1);
    assertThat(timer.name()).isEqualTo("tick");
    assertThat(timer.present()).isFalse();
    assertThat(timer.failures()).isZero();
    assertThat(timer.isLate(clock.instant().plus(Duration.ofDays(1)))).isFalse();
    new Node("b").with("tick", "PT1M", sweep).scheduler.runDue();
    assertThat(runs).hasValue(4);
    leaving.with("tick", "PT1M", sweep);
    clock.forward(Duration.ofMinutes(1));
    leaving.scheduler.runDue();
    assertThat(runs).hasValueGreaterThan(5);
  }

  @Test
  void countsNoFailureWhenASweepEndsWhileAtWork() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    Sweep ending =
        now -> {
          begun.countDown();
          gone.await();
          throw new IllegalStateException("my store has gone");
        };
    Node node = new Node("a").with("tick", "PT1M", ending);
    begun.await();
    assertThatThrownBy(() -> node.scheduler.run("tick"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("tick");
    node.without(ending);
    gone.countDown();
    Node other = new Node("b").with("tick", "PT1M", this::count);
    other.scheduler.runDue();
    assertThat(runs).hasValue(1);
    assertThat(other.timer().failures()).isZero();
  }

  @Test
  void takesOverFromANodeThatDied() throws SQLException {
    new Node("a").with("tick", "PT1M", this::count).scheduler.runDue();
    assertThat(runs).hasValue(1);
    nodes.get(0).stop();
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'a', last_heartbeat = last_success");
    }
    clock.forward(Duration.ofSeconds(70));
    Node other = new Node("b").with("tick", "PT1M", this::count);
    other.scheduler.runDue();
    assertThat(runs).hasValue(2);
    assertThat(other.timer().running()).isFalse();
  }

  @Test
  void waitsForWhatIsAtWorkBeforeItStops() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Node node =
        new Node("a")
            .with(
                "tick",
                "PT1M",
                now -> {
                  begun.countDown();
                  go.await();
                  return count(now);
                });
    begun.await();
    Thread stopping = new Thread(node::stop);
    stopping.start();
    go.countDown();
    stopping.join();
    assertThat(runs).hasValue(1);
    assertThat(new Node("b").timer().running()).isFalse();
  }

  @Test
  void runsOneNowWhenAnOperatorAsks() {
    Node node = new Node("a").with("tick", "DAILY|07:00", this::count);
    Timer timer = node.scheduler.run("tick");
    assertThat(runs).hasValue(1);
    assertThat(timer.succeeded()).contains(clock.instant());
    assertThat(timer.next()).isAfter(clock.instant());
    assertThatThrownBy(() -> node.scheduler.run("tock"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("tock");
  }

  @Test
  void runsOneMoreOftenOnceItsBundleSaysSo() {
    new Node("a").with("tick", "P30D", this::count).scheduler.runDue();
    nodes.get(0).stop();
    Node again = new Node("a").with("tick", "PT1H", this::count);
    again.scheduler.runDue();
    assertThat(again.timer().next()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
  }
}
