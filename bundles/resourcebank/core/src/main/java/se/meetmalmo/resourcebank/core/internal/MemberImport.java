package se.meetmalmo.resourcebank.core.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.resourcebank.ImportReport;
import se.meetmalmo.resourcebank.ImportReport.Refused;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.core.internal.store.Change;
import se.meetmalmo.resourcebank.core.internal.store.MemberStore;
import se.meetmalmo.resourcebank.core.internal.store.UnfitRowException;

/**
 * One import. Rows go in by the batch, one transaction each; where one of them does not fit they go
 * in one by one, so that a bad row refuses only itself. Where the stream breaks or the database is
 * away it stops and says how far it came. Memory does not grow with the number of rows but with
 * that of the refused ones. Not thread-safe.
 */
final class MemberImport {
  private static final Logger LOG = LoggerFactory.getLogger(MemberImport.class);
  private static final int BATCH = 500;
  private static final int PROGRESS = 500;
  private final MemberStore store;
  private final Completeness completeness;
  private final Clock clock;
  private final String by;
  private final List<Row> batch = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private int accepted;
  private int current;
  private int settled;

  MemberImport(MemberStore store, Completeness completeness, Clock clock, String by) {
    this.store = store;
    this.completeness = completeness;
    this.clock = clock;
    this.by = by;
  }

  private record Row(int line, Registration said) {}

  ImportReport run(Rows rows, IntConsumer progress) {
    boolean whole = isDone(rows, progress);
    refused.removeIf(row -> row.line() > settled);
    refused.sort(Comparator.comparingInt(Refused::line));
    LOG.info("{} imported {} members, {} rows refused", by, accepted, refused.size());
    return new ImportReport(accepted, refused, settled, !whole);
  }

  private boolean isDone(Rows rows, IntConsumer progress) {
    try {
      boolean whole = isReadWhole(rows, progress);
      flush();
      settled = current;
      return whole;
    } catch (RuntimeException e) {
      LOG.error("An import stopped after line {}", settled, e);
      return false;
    }
  }

  private boolean isReadWhole(Rows rows, IntConsumer progress) {
    int read = 0;
    try {
      for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        take(row.get());
        current = row.get().line();
        if (++read % PROGRESS == 0) {
          progress.accept(read);
        }
      }
      progress.accept(read);
      return true;
    } catch (IOException e) {
      LOG.warn("An import broke off after line {}", current, e);
      return false;
    }
  }

  private void take(Rows.Row row) {
    if (!row.fault().isEmpty()) {
      refused.add(new Refused(row.line(), row.fault()));
    } else if (!row.json().isEmpty()) {
      try {
        Registration said = Json.read(row.json(), Registration.class);
        add(new Row(row.line(), completeness.completeImport(said)));
      } catch (DomainException e) {
        refused.add(new Refused(row.line(), e.getMessage()));
      }
    }
  }

  private void add(Row row) {
    if (batch.size() == BATCH || ids.contains(row.said().externalId())) {
      flush();
    }
    batch.add(row);
    if (!row.said().externalId().isEmpty()) {
      ids.add(row.said().externalId());
    }
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    List<Row> all = List.copyOf(batch);
    batch.clear();
    ids.clear();
    settled = all.get(0).line() - 1;
    try {
      write(all);
    } catch (ConflictException | UnfitRowException e) {
      LOG.debug("A row of a batch does not fit; they go in one by one", e);
      all.forEach(this::writeAlone);
    }
  }

  private void writeAlone(Row row) {
    try {
      write(List.of(row));
    } catch (ConflictException e) {
      refused.add(new Refused(row.line(), e.getMessage()));
    } catch (UnfitRowException e) {
      LOG.debug("Row {}; may quote what it says", row.line(), e);
      refused.add(new Refused(row.line(), "The row could not be stored"));
    }
    settled = row.line();
  }

  private void write(List<Row> some) {
    Set<String> wanted = new LinkedHashSet<>();
    Set<String> addresses = new HashSet<>();
    some.forEach(row -> wanted.add(row.said().externalId()));
    some.forEach(row -> addresses.add(row.said().email()));
    wanted.remove("");
    Map<String, Member> known = store.byExternalId(wanted);
    Set<String> taken = new HashSet<>(store.taken(addresses));
    List<Change> inserts = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    List<Refused> not = new ArrayList<>();
    for (Row row : some) {
      Member before = known.get(row.said().externalId());
      if (before != null) {
        update(row, before, changes, not);
      } else if (taken.add(row.said().email())) {
        inserts.add(Changes.imported(row.said(), clock.instant(), by));
      } else {
        not.add(new Refused(row.line(), "The address is a member's already"));
      }
    }
    if (!inserts.isEmpty() || !changes.isEmpty()) {
      store.write(inserts, changes);
    }
    refused.addAll(not);
    accepted += some.size() - not.size();
  }

  private void update(Row row, Member before, List<Change> changes, List<Refused> not) {
    if (before.status() == Member.Status.LEFT) {
      not.add(new Refused(row.line(), "The member " + before.id() + " has left"));
    } else if (!before.registration().equals(row.said())) {
      changes.add(Changes.say(before, row.said(), clock.instant(), by));
    }
  }
}
