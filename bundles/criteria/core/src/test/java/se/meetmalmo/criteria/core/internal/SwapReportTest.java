package se.meetmalmo.criteria.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.core.internal.ruleset.CompiledRuleSet;
import se.meetmalmo.criteria.core.internal.ruleset.Sample;
import se.meetmalmo.criteria.core.internal.store.Choice;
import se.meetmalmo.decisionlog.DecisionLog;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.LogHead;
import se.meetmalmo.decisionlog.LogQuery;
import se.meetmalmo.decisionlog.Verification;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.journal.JournalEvent;

class SwapReportTest {
  private static final Library.Source FILE = new Library.Source("a.ruleset", "deploy/a.ruleset");
  private static final Library.Source OTHER = new Library.Source("b.ruleset", "deploy/b.ruleset");
  private final LibraryTest.Kept store = new LibraryTest.Kept();
  private final Log log = new Log();

  /** Takes events by id, and may be away once it has taken one. */
  private static final class Log implements DecisionLog {
    private final Map<String, JournalEvent> taken = new LinkedHashMap<>();
    private int failures;

    @Override
    public boolean append(JournalEvent event) {
      boolean fresh = taken.putIfAbsent(event.id(), event) == null;
      if (failures-- > 0) {
        throw new IllegalStateException("the answer was lost");
      }
      return fresh;
    }

    @Override
    public Page<LogEntry> list(LogQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LogEntry> find(long number) {
      throw new UnsupportedOperationException();
    }

    @Override
    public LogHead head() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Verification verify(String notedHead, LongConsumer progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> account(LogEntry entry, Actor reader) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void tellsEachSwapOnceAlsoWhenTheAnswerIsLostAndAfterARestart() {
    CompiledRuleSet one = Sample.whole().load();
    CompiledRuleSet other = Sample.whole().named("other").load();
    Library library = new Library(store, Clock.systemUTC(), true);
    library.put(FILE, one);
    library.put(OTHER, other);
    library.activate(other.id(), "eva");
    log.failures = 1;
    assertThatThrownBy(() -> SwapReport.report(library, log)).hasMessage("the answer was lost");
    assertThat(store.load().unlogged()).hasSize(2);
    Library restarted = new Library(store, Clock.systemUTC(), true);
    SwapReport.report(restarted, log);
    SwapReport.report(restarted, log);
    assertThat(log.taken.values())
        .extracting(JournalEvent::subject)
        .containsExactly("rule-set:sample", "rule-set:other");
    assertThat(log.taken.values())
        .extracting(JournalEvent::data)
        .containsExactly(
            "{\"by\":\"system\",\"to\":\"sample@1.0.0\"}",
            "{\"by\":\"eva\",\"from\":\"sample@1.0.0\",\"to\":\"other@1.0.0\"}");
    assertThat(store.load().unlogged()).isEmpty();
    assertThat(store.load().current()).map(Choice.Entry::id).contains("other");
  }
}
