package se.meetmalmo.decisionlog.core.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.decisionlog.DecisionLog;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.LogHead;
import se.meetmalmo.decisionlog.LogQuery;
import se.meetmalmo.decisionlog.Verification;
import se.meetmalmo.decisionlog.core.internal.store.LogStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/** Adds each event of every journal to the chain, once. Thread-safe. */
@Component(
    service = {DecisionLog.class, JournalHandler.class},
    property = {
      JournalHandler.NAME + "=decision-log",
      JournalHandler.UNIT + "=" + JournalHandler.EVERY_UNIT,
      JournalHandler.NODES + "=" + JournalHandler.ONE,
      JournalHandler.FROM + "=" + JournalHandler.START
    })
public final class DecisionLogComponent implements DecisionLog, JournalHandler {
  private static final String UNIT = "osgi.unit.name";
  private final LogStore store;
  private final Map<String, Journal> journals = new ConcurrentHashMap<>();

  @Activate
  public DecisionLogComponent(@Reference LogStore store) {
    this.store = store;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      target = "(" + UNIT + "=*)")
  void addJournal(Journal journal, Map<String, Object> properties) {
    journals.put((String) properties.get(UNIT), journal);
  }

  void removeJournal(Journal journal, Map<String, Object> properties) {
    journals.remove((String) properties.get(UNIT), journal);
  }

  @Override
  public void handle(JournalEvent event) {
    append(event);
  }

  @Override
  public boolean append(JournalEvent event) {
    String secret = Ids.secret();
    return store.add(event.id(), secret, head -> entry(event, secret, head));
  }

  private static LogEntry entry(JournalEvent event, String secret, LogHead head) {
    return new LogEntry(
            head.number() + 1,
            event.at().toString(),
            event.type(),
            event.subject(),
            event.unit(),
            event.id(),
            PublicFacts.actor(event),
            LogEntry.facts(PublicFacts.of(event)),
            Seal.of(event, secret),
            head.hash(),
            "")
        .hashed();
  }

  @Override
  public Page<LogEntry> list(LogQuery query) {
    PageRequest page = query.page();
    if (!query.subject().isEmpty()) {
      List<LogEntry> entries =
          store.of(query.subject(), query.newestFirst(), page.offset(), page.size());
      return Page.of(entries, page, store.count(query.subject()));
    }
    long total = store.head().number();
    List<LogEntry> entries =
        query.newestFirst()
            ? store.before(total + 1 - page.offset(), page.size())
            : store.after(page.offset(), page.size());
    return Page.of(entries, page, total);
  }

  @Override
  public Optional<LogEntry> find(long number) {
    return store.after(number - 1, 1).stream()
        .filter(entry -> entry.number() == number)
        .findFirst();
  }

  @Override
  public LogHead head() {
    return store.head();
  }

  @Override
  public Verification verify(String notedHead, LongConsumer progress) {
    return new LogWalk(store, notedHead, progress).walk();
  }

  @Override
  public Optional<String> account(LogEntry entry, Actor reader) {
    Journal journal = journals.get(entry.unit());
    if (!reader.isStaff() || !entry.actor().equals("staff") || journal == null) {
      return Optional.empty();
    }
    Optional<String> secret = store.salt(entry.number());
    return journal.of(entry.subject()).stream()
        .filter(event -> event.id().equals(entry.event()))
        .filter(event -> secret.filter(s -> Seal.of(event, s).equals(entry.seal())).isPresent())
        .map(PublicFacts::by)
        .findFirst();
  }
}
