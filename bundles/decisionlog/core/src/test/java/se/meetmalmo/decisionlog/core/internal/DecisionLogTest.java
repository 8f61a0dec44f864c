package se.meetmalmo.decisionlog.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.LogHead;
import se.meetmalmo.decisionlog.LogQuery;
import se.meetmalmo.decisionlog.Verification;
import se.meetmalmo.decisionlog.Verification.Finding;
import se.meetmalmo.decisionlog.Verification.Problem;
import se.meetmalmo.decisionlog.core.internal.store.JdbcLogStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.store.testing.StoreFixture;

/** What is promised of the log, on the embedded database. */
class DecisionLogTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123Z");
  private static final Actor STAFF = new Actor("karin", Set.of(Roles.COORDINATOR));
  private static final String DECISION =
      "{\"from\":\"SCREENING\",\"to\":\"ACCEPTED\",\"by\":\"anna\",\"outcome\":\"PROCEED\","
          + "\"caseNumber\":\"M-2026-000042\",\"mail\":\"kim@example.com\"}";

  private StoreFixture fixture;
  private DecisionLogComponent log;

  @BeforeEach
  void open() throws Exception {
    fixture = openStore();
    log = new DecisionLogComponent(new JdbcLogStore(fixture.dataSource()));
  }

  StoreFixture openStore() throws Exception {
    return StoreFixture.open("decisionlog", "db/decisionlog.xml", Clock.systemUTC());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static JournalEvent event(String subject, String type, String data) {
    return JournalEvent.of(subject, type, NOW, data).in("intake");
  }

  private void fill(int entries) {
    for (int i = 1; i <= entries; i++) {
      log.handle(event("idea:" + i, "IdeaAccepted", DECISION));
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = fixture.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.executeUpdate(text);
      }
    }
  }

  private Verification verify() {
    return log.verify("", seen -> {});
  }

  private static void assertFound(Verification found, Object... numbersAndProblems) {
    assertThat(found.isWhole()).isFalse();
    List<Object> flat = new ArrayList<>();
    found.findings().forEach(f -> flat.addAll(List.of(f.number(), f.problem())));
    assertThat(flat).containsExactly(numbersAndProblems);
  }

  private List<LogEntry> all() {
    return log.list(new LogQuery("", false, new PageRequest(0, 200))).items();
  }

  @Test
  void isWholeFromTheFirstEntryOn() {
    assertThat(log.head()).isEqualTo(LogHead.EMPTY);
    assertThat(verify().isWhole()).isTrue();
    fill(3);
    Verification found = verify();
    assertThat(found.findings()).isEmpty();
    assertThat(found.entries()).isEqualTo(3);
    assertThat(found.head()).isEqualTo(log.head());
    assertThat(all()).extracting(LogEntry::number).containsExactly(1L, 2L, 3L);
    assertThat(all().get(0).previous()).isEqualTo(LogEntry.GENESIS);
    assertThat(all().get(2).previous()).isEqualTo(all().get(1).hash());
  }

  @Test
  void hasOneEntryForAnEventThatComesTwice() {
    JournalEvent event = event("idea:1", "IdeaAccepted", DECISION);
    assertThat(log.append(event)).isTrue();
    assertThat(log.append(event)).isFalse();
    log.handle(event);
    assertThat(log.head().number()).isEqualTo(1);
  }

  @Test
  void isOneChainWhenSeveralNodesWriteAtOnceTheSameToo() throws Exception {
    int writers = 4;
    int each = 40;
    List<JournalEvent> shared =
        IntStream.range(0, each).mapToObj(i -> event("idea:" + i, "IdeaAccepted", "{}")).toList();
    CyclicBarrier start = new CyclicBarrier(writers);
    List<Thread> threads =
        IntStream.range(0, writers)
            .mapToObj(
                writer ->
                    new Thread(
                        () -> {
                          DecisionLogComponent node =
                              new DecisionLogComponent(new JdbcLogStore(fixture.dataSource()));
                          await(start);
                          for (JournalEvent event : shared) {
                            node.append(event);
                            node.append(event("writer:" + writer, "NoteWritten", "{}"));
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(verify().findings()).isEmpty();
    assertThat(log.head().number()).isEqualTo(each + writers * each);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void namesTheEntryThatWasChanged() throws Exception {
    fill(5);
    sql(
        "UPDATE log_entry SET facts = '{\"from\":\"SCREENING\",\"to\":\"DECLINED\"}' WHERE seq = 3");
    assertFound(verify(), 3L, Problem.CHANGED);
  }

  @Test
  void namesAnyColumnThatWasChanged() throws Exception {
    fill(8);
    sql(
        "UPDATE log_entry SET happened_at = '2026-03-02T08:00:00.123000Z' WHERE seq = 1",
        "UPDATE log_entry SET kind = 'IdeaDeclined' WHERE seq = 2",
        "UPDATE log_entry SET subject = 'idea:9' WHERE seq = 3",
        "UPDATE log_entry SET unit = 'identity' WHERE seq = 4",
        "UPDATE log_entry SET event_id = 'x' WHERE seq = 5",
        "UPDATE log_entry SET actor = 'submitter' WHERE seq = 6",
        "UPDATE log_entry SET seal = 'x' WHERE seq = 7",
        "UPDATE log_entry SET facts = 'no JSON' WHERE seq = 8");
    assertThat(verify().findings())
        .extracting(Finding::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
    assertThat(all()).hasSize(8);
  }

  @Test
  void namesWhatFollowsAnEntryThatWasChangedTogetherWithItsHash() throws Exception {
    fill(5);
    LogEntry entry = all().get(2);
    LogEntry forged =
        new LogEntry(
                entry.number(),
                entry.at(),
                "IdeaDeclined",
                entry.subject(),
                entry.unit(),
                entry.event(),
                entry.actor(),
                entry.facts(),
                entry.seal(),
                entry.previous(),
                "")
            .hashed();
    sql(
        "UPDATE log_entry SET kind = 'IdeaDeclined', hash = '%s' WHERE seq = 3"
            .formatted(forged.hash()));
    assertFound(verify(), 4L, Problem.UNLINKED);
  }

  @Test
  void namesTheEntryThatWasDeleted() throws Exception {
    fill(5);
    sql("DELETE FROM log_entry WHERE seq = 3");
    assertFound(verify(), 3L, Problem.MISSING, 4L, Problem.UNLINKED);
  }

  @Test
  void namesWhatWasDeletedAndCloseUp() throws Exception {
    fill(5);
    sql("DELETE FROM log_entry WHERE seq = 3");
    shift("seq > 3", -1);
    assertFound(verify(), 3L, Problem.MOVED, 4L, Problem.MOVED, 5L, Problem.MISSING);
    assertThat(verify().findings().get(0).message()).contains("Entry 3 is entry 4");
  }

  private void shift(String which, int by) throws SQLException {
    sql(
        "UPDATE log_entry SET seq = -(seq + %d) WHERE %s".formatted(by, which),
        "UPDATE log_entry SET seq = -seq WHERE seq < 0");
  }

  @Test
  void namesTheEntriesThatWereSwapped() throws Exception {
    fill(5);
    sql(
        "UPDATE log_entry SET seq = -1 WHERE seq = 2",
        "UPDATE log_entry SET seq = 2 WHERE seq = 4",
        "UPDATE log_entry SET seq = 4 WHERE seq = -1");
    assertFound(
        verify(), 2L, Problem.MOVED, 3L, Problem.UNLINKED, 4L, Problem.MOVED, 5L, Problem.UNLINKED);
  }

  @Test
  void namesTheEntryThatWasInsertedInTheMiddle() throws Exception {
    fill(4);
    LogEntry before = all().get(1);
    sql("ALTER TABLE log_entry DROP CONSTRAINT log_entry_previous");
    shift("seq >= 3", 1);
    insert(forged(3, before.hash()));
    Verification found = verify();
    assertFound(found, 4L, Problem.MOVED, 5L, Problem.FOREIGN);
    assertThat(found.findings().get(0).message())
        .isEqualTo("Entry 4 is entry 3, put in this place");
  }

  @Test
  void namesTheEntryThatWasInsertedAtTheEnd() throws Exception {
    fill(4);
    insert(forged(5, log.head().hash()));
    assertFound(verify(), 5L, Problem.FOREIGN);
  }

  private static LogEntry forged(long number, String previous) {
    return new LogEntry(
            number,
            NOW.toString(),
            "IdeaAccepted",
            "idea:x",
            "intake",
            "x",
            "staff",
            "{}",
            LogEntry.GENESIS,
            previous,
            "")
        .hashed();
  }

  private void insert(LogEntry entry) throws SQLException {
    sql(
        "INSERT INTO log_entry (seq, happened_at, kind, subject, unit, event_id, actor, facts, seal,"
            + " previous, hash) VALUES (%d, '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s', '%s')"
                .formatted(
                    entry.number(),
                    entry.at(),
                    entry.kind(),
                    entry.subject(),
                    entry.unit(),
                    entry.event(),
                    entry.actor(),
                    entry.facts(),
                    entry.seal(),
                    entry.previous(),
                    entry.hash()));
  }

  @Test
  void namesWhatWasCutOffAtTheEnd() throws Exception {
    fill(5);
    sql("DELETE FROM log_entry WHERE seq > 3");
    assertFound(verify(), 4L, Problem.MISSING);
  }

  @Test
  void findsByAHeadNotedElsewhereThatTheEndAndItsNoteWereCutOff() throws Exception {
    fill(3);
    String early = log.head().hash();
    fill(2);
    String late = log.head().hash();
    sql(
        "DELETE FROM log_entry WHERE seq > 4",
        "UPDATE log_head SET seq = 4, hash = '%s'".formatted(all().get(3).hash()));
    assertThat(verify().isWhole()).isTrue(); // nothing in the log itself can tell
    assertThat(log.verify(early, seen -> {}).isWhole()).isTrue();
    assertFound(log.verify(late, seen -> {}), 4L, Problem.HEAD_UNKNOWN);
  }

  @Test
  void tellsNothingThatIsNotPublic() {
    log.handle(event("idea:1", "IdeaAccepted", DECISION));
    log.handle(event("idea:1", "SenderAnswered", "{\"by\":\"submitter\",\"to\":\"a b <c@d.se>\"}"));
    log.handle(JournalEvent.of("delivery:1", "Sent", NOW, "{\"to\":\"kim\"}").in("unheard"));
    log.handle(
        JournalEvent.of(
                "member:1",
                "MemberLeft",
                NOW,
                "{\"by\":\"member\",\"status\":\"LEFT\",\"name\":\"Kim\"}")
            .in("resourcebank"));
    log.handle(JournalEvent.of("thing:1", "Odd", NOW, "no JSON").in("intake"));
    assertThat(all())
        .extracting(LogEntry::facts)
        .containsExactly(
            "{\"caseNumber\":\"M-2026-000042\",\"from\":\"SCREENING\",\"to\":\"ACCEPTED\"}",
            "{}",
            "{}",
            "{\"status\":\"LEFT\"}",
            "{}");
    assertThat(all())
        .extracting(LogEntry::actor)
        .containsExactly("staff", "submitter", "system", "member", "system");
    assertThat(all()).allSatisfy(e -> assertThat(e.canonical()).doesNotContain("anna", "kim@"));
  }

  /** Has one event, whatever is asked for. */
  private record OneEvent(JournalEvent event) implements Journal {
    @Override
    public void append(JournalEvent other) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<JournalEvent> of(String subject) {
      return List.of(event);
    }
  }

  @Test
  void tellsStaffWhoseDecisionItWasAsLongAsTheSealConfirmsIt() throws Exception {
    JournalEvent event = event("idea:1", "IdeaAccepted", DECISION);
    log.handle(event);
    LogEntry entry = all().get(0);
    assertThat(log.account(entry, STAFF)).isEmpty(); // its domain is not there
    log.addJournal(new OneEvent(event), Map.of("osgi.unit.name", "intake"));
    assertThat(log.account(entry, STAFF)).contains("anna");
    assertThat(log.account(entry, Actor.ANONYMOUS)).isEmpty();
    JournalEvent changed =
        new JournalEvent(
            "intake", event.id(), event.subject(), event.type(), NOW, "{\"by\":\"bertil\"}");
    log.addJournal(new OneEvent(changed), Map.of("osgi.unit.name", "intake"));
    assertThat(log.account(entry, STAFF)).isEmpty();
    log.addJournal(new OneEvent(event), Map.of("osgi.unit.name", "intake"));
    sql("UPDATE log_entry SET salt = NULL");
    assertThat(log.account(entry, STAFF)).isEmpty();
    assertThat(verify().isWhole()).isTrue();
  }

  @Test
  void listsPageByPageFromEitherEndAndBySubject() {
    fill(5);
    fill(1);
    Page<LogEntry> oldest = log.list(new LogQuery("", false, new PageRequest(1, 2)));
    assertThat(oldest.items()).extracting(LogEntry::number).containsExactly(3L, 4L);
    assertThat(oldest.total()).isEqualTo(6);
    Page<LogEntry> newest = log.list(new LogQuery("", true, new PageRequest(1, 4)));
    assertThat(newest.items()).extracting(LogEntry::number).containsExactly(2L, 1L);
    Page<LogEntry> subject = log.list(new LogQuery("idea:1", true, new PageRequest(0, 4)));
    assertThat(subject.items()).extracting(LogEntry::number).containsExactly(6L, 1L);
    assertThat(subject.total()).isEqualTo(2);
    assertThat(log.find(7)).isEmpty();
    assertThat(log.find(6)).map(LogEntry::subject).contains("idea:1");
  }

  @Test
  void notesTheHeadEveryNightUnlessTheChainIsBroken(@TempDir Path folder) throws Exception {
    fill(3);
    HeadSweep sweep = new HeadSweep(log, folder.resolve("log/heads.txt"));
    sweep.run(NOW);
    assertThat(Files.readAllLines(folder.resolve("log/heads.txt")))
        .containsExactly(NOW + " 3 " + log.head().hash());
    sql("UPDATE log_entry SET kind = 'X' WHERE seq = 2");
    Assertions.assertThatThrownBy(() -> sweep.run(NOW)).hasMessageContaining("Entry 2");
  }

  @Test
  void walksAlongMoreThanItHoldsInMemory() {
    fill(2_050);
    long[] last = {0};
    Verification found = log.verify("", seen -> last[0] = seen);
    assertThat(found.isWhole()).isTrue();
    assertThat(last[0]).isEqualTo(2_050);
  }
}
