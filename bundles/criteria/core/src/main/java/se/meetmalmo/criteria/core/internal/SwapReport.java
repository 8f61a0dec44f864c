package se.meetmalmo.criteria.core.internal;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.criteria.core.internal.store.Choice;
import se.meetmalmo.decisionlog.DecisionLog;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/** Tells the decision log, while there is one, of each swap of rule sets, also of earlier ones. */
@Component(
    service = {},
    immediate = true)
public final class SwapReport {
  private static final Logger LOG = LoggerFactory.getLogger(SwapReport.class);
  private static final String UNIT = "criteria";
  private final Library library;
  private final DecisionLog log;
  private final ScheduledFuture<?> again;
  private boolean failing;

  @Activate
  public SwapReport(@Reference LibraryComponent library, @Reference DecisionLog log) {
    this.library = library.library();
    this.log = log;
    this.again = library.everySecond(this::tryReport);
  }

  @Deactivate
  void stop() {
    again.cancel(false);
  }

  private void tryReport() {
    try {
      report(library, log);
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("A swap of rule sets could not be logged; tried again every second", e);
      }
      failing = true;
    }
  }

  /** In order; one that was taken before a crash and not struck off is known to the log. */
  static void report(Library library, DecisionLog log) {
    for (Choice.Swap swap : library.unlogged()) {
      log.append(event(swap));
      library.logged(swap);
    }
  }

  private static JournalEvent event(Choice.Swap swap) {
    Map<String, String> data = new TreeMap<>(Map.of("to", swap.to(), "by", swap.by()));
    if (!swap.from().isEmpty()) {
      data.put("from", swap.from());
    }
    String ruleSet = swap.to().substring(0, swap.to().indexOf('@'));
    return new JournalEvent(
        UNIT,
        swap.event(),
        "rule-set:" + ruleSet,
        swap.type(),
        Instant.parse(swap.at()),
        Json.write(data));
  }
}
