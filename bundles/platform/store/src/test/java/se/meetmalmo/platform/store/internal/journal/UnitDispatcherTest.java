package se.meetmalmo.platform.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.platform.journal.JournalOffice.InHand;
import se.meetmalmo.platform.journal.JournalOffice.Parked;
import se.meetmalmo.platform.journal.JournalOffice.Progress;
import se.meetmalmo.platform.store.internal.ManualClock;
import se.meetmalmo.platform.store.testing.StoreFixture;

class UnitDispatcherTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private final ManualClock clock = new ManualClock();
  private final List<UnitDispatcher> dispatchers = new ArrayList<>();
  private StoreFixture store;

  @BeforeEach
  void open() {
    store = StoreFixture.open("sample", "db/sample.xml");
  }

  @AfterEach
  void close() {
    dispatchers.forEach(UnitDispatcher::stop);
    store.close();
  }

  private UnitDispatcher dispatcher(String node) {
    return dispatcher(new Node(node, "1"));
  }

  private UnitDispatcher dispatcher(Node node) {
    UnitDispatcher dispatcher =
        new UnitDispatcher("sample", store.dataSource(), node, clock, RetryPolicy.STANDARD);
    dispatchers.add(dispatcher);
    return dispatcher;
  }

  private static Receiver acting(String name, JournalHandler handler) {
    return Receiver.of(
        handler, Map.of(JournalHandler.NAME, name, JournalHandler.UNIT, "sample"), "");
  }

  private static Receiver projecting(String name, String node, JournalHandler handler) {
    return Receiver.of(
        handler,
        Map.of(
            JournalHandler.NAME,
            name,
            JournalHandler.UNIT,
            "sample",
            JournalHandler.NODES,
            JournalHandler.ALL,
            JournalHandler.FROM,
            JournalHandler.START),
        node);
  }

  private String write(String subject, String data) {
    JournalEvent event = JournalEvent.of(subject, "NoteWritten", clock.instant(), data);
    store.jpa().tx(em -> store.journal().append(event));
    return event.id();
  }

  /** Keeps what it is handed; fails for what it is told to. */
  private static final class Recorder implements JournalHandler {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @Override
    public void handle(JournalEvent event) throws Exception {
      if (failing.contains(event.data())) {
        throw new java.io.IOException("no answer for " + event.data());
      }
      seen.add(event.data());
    }
  }

  @Test
  void handsOverWhatWasCommittedOnceAndInOrder() throws Exception {
    Recorder recorder = new Recorder();
    UnitDispatcher dispatcher = dispatcher("a");
    dispatcher.add(acting("mail", recorder));
    dispatcher.dispatch();
    IntStream.range(0, 1200).forEach(i -> write("note:" + i % 7, "" + i));
    dispatcher.dispatch();
    dispatcher.dispatch();
    assertThat(recorder.seen)
        .containsExactlyElementsOf(IntStream.range(0, 1200).mapToObj(i -> "" + i).toList());
  }

  @Test
  void startsActingHandlerNowAndProjectingHandlerAtTheBeginning() throws Exception {
    write("note:a", "old");
    Recorder mail = new Recorder();
    Recorder search = new Recorder();
    UnitDispatcher dispatcher = dispatcher("a");
    dispatcher.add(acting("mail", mail));
    dispatcher.add(projecting("search", "a", search));
    dispatcher.dispatch();
    write("note:a", "new");
    dispatcher.dispatch();
    assertThat(mail.seen).containsExactly("new");
    assertThat(search.seen).containsExactly("old", "new");
  }

  @Test
  void givesHandlerOfOneNodeTheBeginningToo() throws Exception {
    write("note:a", "old");
    List<JournalEvent> log = new ArrayList<>();
    Receiver receiver =
        Receiver.of(
            log::add,
            Map.of(
                JournalHandler.NAME, "log",
                JournalHandler.UNIT, JournalHandler.EVERY_UNIT,
                JournalHandler.FROM, JournalHandler.START),
            "a");
    for (String node : List.of("a", "b")) {
      UnitDispatcher dispatcher = dispatcher(node);
      dispatcher.add(receiver);
      dispatcher.dispatch();
    }
    assertThat(log).extracting(JournalEvent::data).containsExactly("old");
    assertThat(log).extracting(JournalEvent::unit).containsExactly("sample");
  }

  @Test
  void keepsFromHandlerWhatItDidNotAskFor() throws Exception {
    Recorder recorder = new Recorder();
    UnitDispatcher dispatcher = dispatcher("a");
    dispatcher.add(new Receiver(Set.of("intake", "identity"), "mail", true, recorder));
    write("note:a", "1");
    dispatcher.dispatch();
    assertThat(recorder.seen).isEmpty();
    assertThat(dispatcher.progress()).isEmpty();
  }

  @Test
  void deliversAfterCrashWhatWasCommittedBefore() throws Exception {
    Recorder before = new Recorder();
    UnitDispatcher crashed = dispatcher("a");
    crashed.add(acting("mail", before));
    crashed.dispatch();
    write("note:a", "1");
    crashed.dispatch();
    write("note:a", "2");
    // the lease is still held and the second event not even in order yet: that is the crash
    Recorder after = new Recorder();
    UnitDispatcher restarted = dispatcher(new Node("a", "2"));
    restarted.add(acting("mail", after));
    restarted.dispatch();
    assertThat(before.seen).containsExactly("1");
    assertThat(after.seen).containsExactly("2");
  }

  @Test
  void takesOverFromNodeThatDiedWhenItsLeaseRunsOut() throws Exception {
    UnitDispatcher dead = dispatcher("a");
    dead.add(acting("mail", new Recorder()));
    dead.dispatch();
    write("note:a", "1");
    dead.dispatch();
    write("note:a", "2");
    Recorder other = new Recorder();
    UnitDispatcher living = dispatcher("b");
    living.add(acting("mail", other));
    living.dispatch();
    assertThat(other.seen).isEmpty();
    clock.forward(Duration.ofSeconds(61));
    living.dispatch();
    assertThat(other.seen).containsExactly("2");
  }

  /** Has the first event that it is handed in hand until it is told to go on. */
  private static final class Slow implements JournalHandler {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch inHand = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private volatile boolean waits;
    private volatile boolean fails;

    @Override
    public void handle(JournalEvent event) throws Exception {
      seen.add(event.data());
      if (waits) {
        inHand.countDown();
        go.await();
      }
      if (fails) {
        throw new java.io.IOException("no answer for " + event.data());
      }
    }

    /** Something that takes a while, on a thread of its own. */
    Thread during(UnitDispatcher dispatcher) throws InterruptedException {
      waits = true;
      Thread thread = new Thread(() -> dispatchOn(dispatcher));
      thread.start();
      inHand.await();
      return thread;
    }
  }

  private static void dispatchOn(UnitDispatcher dispatcher) {
    try {
      dispatcher.dispatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void stopsHandingOverWhenAnotherNodeHasTakenOver() throws Exception {
    Slow slow = new Slow();
    UnitDispatcher first = dispatcher("a");
    first.add(acting("mail", slow));
    first.dispatch();
    List.of("1", "2", "3").forEach(data -> write("note:a", data));
    Thread delivering = slow.during(first);
    clock.forward(Duration.ofSeconds(61));
    Recorder other = new Recorder();
    UnitDispatcher second = dispatcher("b");
    second.add(acting("mail", other));
    second.dispatch();
    slow.go.countDown();
    delivering.join();
    assertThat(slow.seen).containsExactly("1");
    assertThat(other.seen).containsExactly("1", "2", "3");
    assertThat(second.progress())
        .containsExactly(new Progress("sample", "mail", true, 0, 0, 0, List.of()));
  }

  @Test
  void writesNothingOfRetriesThatAnotherNodeHasTakenOver() throws Exception {
    Slow slow = new Slow();
    slow.fails = true;
    UnitDispatcher first = dispatcher("a");
    first.add(acting("mail", slow));
    first.dispatch();
    write("note:a", "1");
    write("note:b", "2");
    first.dispatch();
    slow.seen.clear();
    slow.fails = false;
    clock.forward(Duration.ofSeconds(2));
    Thread delivering = slow.during(first);
    clock.forward(Duration.ofSeconds(61));
    Recorder other = new Recorder();
    other.failing.addAll(List.of("1", "2"));
    UnitDispatcher second = dispatcher("b");
    second.add(acting("mail", other));
    second.dispatch();
    slow.go.countDown();
    delivering.join();
    assertThat(slow.seen).containsExactly("1");
    assertThat(attempts()).isEqualTo(2);
    assertThat(second.progress())
        .containsExactly(new Progress("sample", "mail", true, 0, 2, 0, List.of()));
  }

  @Test
  void keepsHandlerThatComesBackApartFromTheOneThatIsStillAtWork() throws Exception {
    Slow old = new Slow();
    UnitDispatcher first = dispatcher("a");
    first.add(acting("mail", old));
    first.dispatch();
    write("note:a", "1");
    write("note:a", "2");
    Thread delivering = old.during(first);
    Recorder fresh = new Recorder();
    UnitDispatcher second = dispatcher("a");
    second.add(acting("mail", fresh));
    second.dispatch();
    assertThat(fresh.seen).isEmpty();
    old.go.countDown();
    delivering.join();
    first.stop();
    second.dispatch();
    assertThat(old.seen).containsExactly("1", "2");
    assertThat(fresh.seen).isEmpty();
  }

  @Test
  void keepsTheLeaseOfHandlerThatIsSlowButNotTooSlow() throws Exception {
    List<String> seen = new ArrayList<>();
    UnitDispatcher first = dispatcher("a");
    first.add(
        acting(
            "mail",
            event -> {
              seen.add(event.data());
              clock.forward(Duration.ofSeconds(45));
              dispatchOn(dispatchers.get(1));
            }));
    Recorder other = new Recorder();
    UnitDispatcher second = dispatcher("b");
    second.add(acting("mail", other));
    first.dispatch();
    List.of("1", "2", "3").forEach(data -> write("note:a", data));
    first.dispatch();
    assertThat(seen).containsExactly("1", "2", "3");
    assertThat(other.seen).isEmpty();
  }

  @Test
  void tellsWhichEventHandlerHasHadInHandForLong() throws Exception {
    Slow slow = new Slow();
    UnitDispatcher dispatcher = dispatcher("a");
    dispatcher.add(acting("mail", slow));
    dispatcher.dispatch();
    String id = write("note:a", "1");
    Thread delivering = slow.during(dispatcher);
    InHand inHand = new InHand(id, clock.instant());
    clock.forward(Duration.ofSeconds(29));
    assertThat(dispatcher.progress()).flatExtracting(Progress::slow).isEmpty();
    clock.forward(Duration.ofSeconds(1));
    assertThat(dispatcher.progress()).flatExtracting(Progress::slow).containsExactly(inHand);
    slow.go.countDown();
    delivering.join();
    assertThat(dispatcher.progress()).flatExtracting(Progress::slow).isEmpty();
  }

  @Test
  void letsAnotherNodeGoOnAtOnceAfterAnOrderlyEnd() throws Exception {
    UnitDispatcher first = dispatcher("a");
    first.add(acting("mail", new Recorder()));
    first.dispatch();
    write("note:a", "1");
    first.dispatch();
    first.stop();
    write("note:a", "2");
    Recorder other = new Recorder();
    UnitDispatcher second = dispatcher("b");
    second.add(acting("mail", other));
    second.dispatch();
    assertThat(other.seen).containsExactly("2");
  }

  @Test
  void catchesUpWhenHandlerComesBack() throws Exception {
    UnitDispatcher dispatcher = dispatcher("a");
    Recorder first = new Recorder();
    dispatcher.add(acting("mail", first));
    dispatcher.dispatch();
    dispatcher.remove(first);
    write("note:a", "1");
    write("note:b", "2");
    dispatcher.dispatch();
    assertThat(dispatcher.progress())
        .containsExactly(new Progress("sample", "mail", false, 2, 0, 0, List.of()));
    Recorder second = new Recorder();
    dispatcher.add(acting("mail", second));
    dispatcher.dispatch();
    assertThat(first.seen).isEmpty();
    assertThat(second.seen).containsExactly("1", "2");
    assertThat(dispatcher.progress())
        .containsExactly(new Progress("sample", "mail", true, 0, 0, 0, List.of()));
  }

  @Test
  void retriesWithGrowingPausesAndThenParks() throws Exception {
    Recorder recorder = new Recorder();
    recorder.failing.add("bad");
    UnitDispatcher dispatcher = dispatcher("a");
    dispatcher.add(acting("mail", recorder));
    dispatcher.dispatch();
    String bad = write("note:a", "bad");
    write("note:a", "behind");
    write("note:b", "other");
    dispatcher.dispatch();
    assertThat(recorder.seen).containsExactly("other");
    for (long pause : List.of(1, 4, 16, 64, 256, 1024, 3600)) {
      assertThat(dispatcher.parked()).isEmpty();
      clock.forward(Duration.ofSeconds(pause).minusMillis(1));
      long attempts = attempts();
      dispatcher.dispatch();
      assertThat(attempts()).isEqualTo(attempts);
      clock.forward(Duration.ofMillis(1));
      dispatcher.dispatch();
      assertThat(attempts()).isEqualTo(attempts + 1);
    }
    assertThat(dispatcher.parked())
        .containsExactly(
            new Parked(
                "sample",
                "mail",
                bad,
                "note:a",
                "NoteWritten",
                clock.instant(),
                8,
                "java.io.IOException: no answer for bad"));
    assertThat(dispatcher.progress())
        .containsExactly(new Progress("sample", "mail", true, 0, 1, 1, List.of()));
    write("note:a", "later");
    write("note:c", "third");
    clock.forward(HOUR);
    dispatcher.dispatch();
    assertThat(recorder.seen).containsExactly("other", "third");
  }

  private long attempts() throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT MAX(ATTEMPTS) FROM JOURNAL_RETRY");
        java.sql.ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private String park(UnitDispatcher dispatcher, Recorder recorder) throws Exception {
    recorder.failing.add("bad");
    dispatcher.add(acting("mail", recorder));
    dispatcher.dispatch();
    String bad = write("note:a", "bad");
    write("note:a", "second");
    write("note:a", "third");
    for (int i = 0; i < 8; i++) {
      dispatcher.dispatch();
      clock.forward(HOUR);
    }
    assertThat(dispatcher.parked()).hasSize(1);
    assertThat(recorder.seen).isEmpty();
    return bad;
  }

  @Test
  void handsOverParkedEventAndThoseBehindItWhenRetried() throws Exception {
    Recorder recorder = new Recorder();
    UnitDispatcher dispatcher = dispatcher("a");
    String bad = park(dispatcher, recorder);
    recorder.failing.clear();
    assertThat(dispatcher.retry(bad, "mail")).isTrue();
    dispatcher.dispatch();
    assertThat(recorder.seen).containsExactly("bad", "second", "third");
    assertThat(dispatcher.parked()).isEmpty();
    write("note:a", "fourth");
    dispatcher.dispatch();
    assertThat(recorder.seen).endsWith("fourth");
  }

  @Test
  void parksAgainWhenTheRetryFails() throws Exception {
    Recorder recorder = new Recorder();
    UnitDispatcher dispatcher = dispatcher("a");
    String bad = park(dispatcher, recorder);
    dispatcher.retry(bad, "mail");
    dispatcher.dispatch();
    assertThat(dispatcher.parked()).extracting(Parked::attempts).containsExactly(9);
    assertThat(recorder.seen).isEmpty();
  }

  @Test
  void goesOnBehindDroppedEvent() throws Exception {
    Recorder recorder = new Recorder();
    UnitDispatcher dispatcher = dispatcher("a");
    String bad = park(dispatcher, recorder);
    assertThat(dispatcher.drop(bad, "mail")).isTrue();
    dispatcher.dispatch();
    assertThat(recorder.seen).containsExactly("second", "third");
    assertThat(dispatcher.drop(bad, "mail")).isFalse();
    assertThat(dispatcher.retry(bad, "mail")).isFalse();
  }

  @Test
  void forgetsHandlerThatIsGoneForGood() throws Exception {
    Recorder recorder = new Recorder();
    UnitDispatcher dispatcher = dispatcher("a");
    park(dispatcher, recorder);
    assertThatThrownBy(() -> dispatcher.forget("mail"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("mail")
        .hasMessageContaining("sample");
    dispatcher.remove(recorder);
    write("note:b", "missed");
    assertThat(dispatcher.forget("mail")).isTrue();
    assertThat(dispatcher.progress()).isEmpty();
    assertThat(dispatcher.parked()).isEmpty();
    assertThat(dispatcher.forget("mail")).isFalse();
    Recorder back = new Recorder();
    dispatcher.add(acting("mail", back));
    dispatcher.dispatch();
    write("note:a", "new");
    dispatcher.dispatch();
    assertThat(back.seen).containsExactly("new");
  }

  @Test
  void doesNotForgetHandlerThatIsAtWorkOnAnotherNode() throws Exception {
    Recorder recorder = new Recorder();
    UnitDispatcher other = dispatcher("b");
    other.add(acting("mail", recorder));
    other.dispatch();
    write("note:a", "1");
    other.dispatch();
    UnitDispatcher dispatcher = dispatcher("a");
    assertThatThrownBy(() -> dispatcher.forget("mail")).isInstanceOf(ConflictException.class);
    clock.forward(HOUR);
    assertThat(dispatcher.forget("mail")).isTrue();
    other.dispatch();
    other.dispatch();
    write("note:a", "2");
    other.dispatch();
    assertThat(recorder.seen).containsExactly("1", "2");
  }

  @Test
  void keepsOneHandlersFailureFromAnother() throws Exception {
    Recorder failing = new Recorder();
    failing.failing.add("1");
    Recorder sound = new Recorder();
    UnitDispatcher dispatcher = dispatcher("a");
    dispatcher.add(acting("mail", failing));
    dispatcher.add(acting("webhook", sound));
    dispatcher.dispatch();
    write("note:a", "1");
    dispatcher.dispatch();
    assertThat(failing.seen).isEmpty();
    assertThat(sound.seen).containsExactly("1");
  }

  @Test
  void countsAnErrorAsFailure() throws Exception {
    UnitDispatcher dispatcher = dispatcher("a");
    dispatcher.add(
        acting(
            "mail",
            event -> {
              throw new NoClassDefFoundError("gone");
            }));
    dispatcher.dispatch();
    write("note:a", "1");
    dispatcher.dispatch();
    assertThat(dispatcher.progress())
        .containsExactly(new Progress("sample", "mail", true, 0, 1, 0, List.of()));
  }

  @Test
  void keepsTheOrderOfEachSubjectUnderConcurrentWriters() throws Exception {
    int writers = 8;
    int each = 500;
    Map<String, List<Integer>> seen = new ConcurrentHashMap<>();
    CountDownLatch all = new CountDownLatch(writers * each);
    UnitDispatcher dispatcher = dispatcher("a");
    dispatcher.add(
        acting(
            "mail",
            event -> {
              seen.computeIfAbsent(event.subject(), s -> new CopyOnWriteArrayList<>())
                  .add(Integer.valueOf(event.data()));
              all.countDown();
            }));
    dispatcher.dispatch();
    dispatcher.start();
    List<Thread> running =
        IntStream.range(0, writers)
            .mapToObj(writer -> new Thread(() -> writeMany(writer, each, dispatcher)))
            .toList();
    running.forEach(Thread::start);
    for (Thread thread : running) {
      thread.join();
    }
    assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
    List<Integer> inOrder = IntStream.range(0, each).boxed().toList();
    assertThat(seen).hasSize(writers).allSatisfy((s, data) -> assertThat(data).isEqualTo(inOrder));
  }

  /** Each writer has a subject of its own. */
  private void writeMany(int writer, int count, UnitDispatcher dispatcher) {
    for (int i = 0; i < count; i++) {
      write("note:" + writer, "" + i);
      dispatcher.wake();
    }
  }

  @Test
  void givesActingHandlerEachEventOnceAndProjectingHandlerEachEventPerNode() throws Exception {
    int events = 600;
    CountDownLatch acted = new CountDownLatch(events);
    CountDownLatch projected = new CountDownLatch(2 * events);
    List<String> acts = new CopyOnWriteArrayList<>();
    Map<String, List<String>> projections = new ConcurrentHashMap<>();
    for (String node : List.of("a", "b")) {
      List<String> projection = new CopyOnWriteArrayList<>();
      projections.put(node, projection);
      UnitDispatcher dispatcher = dispatcher(node);
      dispatcher.add(
          acting(
              "mail",
              event -> {
                acts.add(event.data());
                acted.countDown();
              }));
      dispatcher.add(
          projecting(
              "search",
              node,
              event -> {
                projection.add(event.data());
                projected.countDown();
              }));
      dispatcher.dispatch();
      dispatcher.start();
    }
    IntStream.range(0, events)
        .forEach(
            i -> {
              write("note:" + i % 5, "" + i);
              dispatchers.get(i % 2).wake();
            });
    assertThat(acted.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(projected.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(acts).hasSize(events).doesNotHaveDuplicates();
    assertThat(projections.values())
        .allSatisfy(seen -> assertThat(seen).hasSize(events).doesNotHaveDuplicates());
  }

  @Test
  void losesNothingOfTransactionThatCommitsLate() throws Exception {
    Recorder recorder = new Recorder();
    UnitDispatcher dispatcher = dispatcher("a");
    CountDownLatch both = new CountDownLatch(2);
    dispatcher.add(
        acting(
            "mail",
            event -> {
              recorder.handle(event);
              both.countDown();
            }));
    dispatcher.dispatch();
    dispatcher.start();
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread slow =
        new Thread(
            () ->
                store
                    .jpa()
                    .tx(
                        em -> {
                          store
                              .journal()
                              .append(
                                  JournalEvent.of(
                                      "note:slow", "NoteWritten", clock.instant(), "slow"));
                          written.countDown();
                          await(go);
                        }));
    slow.start();
    await(written);
    write("note:fast", "fast"); // a higher number, committed first
    dispatcher.wake();
    go.countDown();
    slow.join();
    dispatcher.wake();
    assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(new HashSet<>(recorder.seen)).containsExactlyInAnyOrder("slow", "fast");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
