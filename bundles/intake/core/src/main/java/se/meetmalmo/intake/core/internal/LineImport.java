package se.meetmalmo.intake.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.ImportReport;
import se.meetmalmo.intake.ImportReport.Refused;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.store.Change;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.intake.core.internal.store.NewIdea;
import se.meetmalmo.intake.core.internal.store.UnfitRowException;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Lines;

/**
 * One import. Rows go in by the batch, one transaction each; where one of them does not fit they go
 * in one by one, so that a bad row refuses only itself. Where the stream breaks or the database is
 * away it stops and says how far it came. Memory does not grow with the number of rows but with
 * that of the refused ones. Not thread-safe.
 */
final class LineImport {
  private static final Logger LOG = LoggerFactory.getLogger(LineImport.class);
  private static final int BATCH = 200;
  private static final int PROGRESS = 100;
  private final IdeaStore store;
  private final Rows rows;
  private final String by;
  private final IntConsumer progress;
  private final List<Row> batch = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private int accepted;
  private int read;

  /** The last line that was read whole. */
  private int current;

  /** Up to here every line is in, refused or empty. */
  private int settled;

  LineImport(IdeaStore store, Rows rows, String by, IntConsumer progress) {
    this.store = store;
    this.rows = rows;
    this.by = by;
    this.progress = progress;
  }

  /** What the use cases make of a row. */
  interface Rows {
    Assessment assess(Submission said);

    NewIdea admit(Submission said, Assessment judged);

    IdeaChange change(Kept kept);
  }

  private record Row(int line, Submission said, Assessment judged) {}

  ImportReport run(InputStream jsonLines) {
    boolean whole = isDone(new Lines(jsonLines));
    progress.accept(read);
    refused.removeIf(row -> row.line() > settled);
    refused.sort(Comparator.comparingInt(Refused::line));
    LOG.info("{} imported {} ideas, {} rows refused", by, accepted, refused.size());
    return new ImportReport(accepted, refused, settled, !whole);
  }

  private boolean isDone(Lines lines) {
    try {
      boolean whole = isReadWhole(lines);
      flush();
      settled = current;
      return whole;
    } catch (RuntimeException e) {
      LOG.error("An import stopped after line {}", settled, e);
      return false;
    }
  }

  private boolean isReadWhole(Lines lines) {
    try {
      for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        take(line.get());
        current = line.get().number();
      }
      return true;
    } catch (IOException e) {
      LOG.warn("An import broke off after line {}", current, e);
      return false;
    }
  }

  private void take(Lines.Line line) {
    if (!line.fault().isEmpty()) {
      refused.add(new Refused(line.number(), line.fault()));
    } else if (line.text().isEmpty()) {
      return;
    } else {
      parsed(line).ifPresent(this::add);
    }
    if (++read % PROGRESS == 0) {
      progress.accept(read);
    }
  }

  private Optional<Row> parsed(Lines.Line line) {
    try {
      Submission said = Json.read(line.text(), Submission.class);
      Completeness.of(said, Origin.IMPORT).orThrow();
      return Optional.of(new Row(line.number(), said, rows.assess(said)));
    } catch (DomainException e) {
      refused.add(new Refused(line.number(), e.getMessage()));
      return Optional.empty();
    }
  }

  private void add(Row row) {
    String key = row.said().externalId();
    if (batch.size() == BATCH || keys.contains(key)) {
      flush();
    }
    batch.add(row);
    if (!key.isEmpty()) {
      keys.add(key);
    }
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    List<Row> all = List.copyOf(batch);
    batch.clear();
    keys.clear();
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
    some.forEach(row -> wanted.add(row.said().externalId()));
    wanted.remove("");
    Map<String, Kept> known = store.byKey(wanted);
    List<NewIdea> inserts = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    List<Refused> decided = new ArrayList<>();
    for (Row row : some) {
      Kept kept = known.get(row.said().externalId());
      if (kept == null) {
        inserts.add(rows.admit(row.said(), row.judged()));
      } else if (!kept.idea().submission().equals(row.said())) {
        update(kept, row, decided).ifPresent(changes::add);
      }
    }
    if (!inserts.isEmpty() || !changes.isEmpty()) {
      store.write(inserts, changes);
    }
    refused.addAll(decided);
    accepted += some.size() - decided.size();
  }

  /** Empty, and told in {@code decided}, when somebody has decided about the idea already. */
  private Optional<Change> update(Kept kept, Row row, List<Refused> decided) {
    try {
      return Optional.of(rows.change(kept).update(row.said(), row.judged(), by).toChange());
    } catch (ConflictException e) {
      decided.add(new Refused(row.line(), e.getMessage()));
      return Optional.empty();
    }
  }
}
