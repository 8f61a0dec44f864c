package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.knowledgebank.ImportMapping;
import se.meetmalmo.knowledgebank.ImportReport;
import se.meetmalmo.knowledgebank.ImportReport.Refused;
import se.meetmalmo.knowledgebank.core.internal.InitiativeRows;
import se.meetmalmo.knowledgebank.core.internal.store.UnfitRowException;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.InvalidInputException;

/**
 * One import. Rows go in by the batch, one transaction each; where one of them does not fit they go
 * in one by one, so that a bad row refuses only itself. Memory does not grow with the number of
 * rows but with that of the refused ones. Not thread-safe.
 */
final class RowImport {
  private static final Logger LOG = LoggerFactory.getLogger(RowImport.class);
  private static final int BATCH = 200;
  private static final int PROGRESS = 500;
  private final InitiativeRows rows;
  private final RowReader reader;
  private final boolean dryRun;
  private final String by;
  private final IntConsumer progress;
  private final List<RowReader.Said> batch = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private int created;
  private int updated;
  private int unchanged;
  private int read;

  /** The last line that was read whole. */
  private int current;

  /** Up to here every line is in, refused or empty. */
  private int settled;

  RowImport(
      InitiativeRows rows, ImportMapping mapping, boolean dryRun, String by, IntConsumer progress) {
    this.rows = rows;
    this.reader = new RowReader(mapping);
    this.dryRun = dryRun;
    this.by = by;
    this.progress = progress;
  }

  ImportReport run(InputStream in, ImportMapping mapping) throws IOException {
    Rows from = Rows.of(in, mapping);
    boolean whole = isDone(from);
    progress.accept(read);
    refused.removeIf(row -> row.line() > settled);
    refused.sort(Comparator.comparingInt(Refused::line));
    int accepted = created + updated + unchanged;
    LOG.info(
        "{} imported {} initiatives{}: {} new, {} changed, {} as before, {} rows refused",
        by,
        accepted,
        dryRun ? " (dry run)" : "",
        created,
        updated,
        unchanged,
        refused.size());
    return new ImportReport(
        accepted, created, updated, unchanged, refused, settled, !whole, dryRun);
  }

  private boolean isDone(Rows from) {
    try {
      boolean whole = isReadWhole(from);
      flush();
      settled = current;
      return whole;
    } catch (RuntimeException e) {
      LOG.error("An import stopped after line {}", settled, e);
      return false;
    }
  }

  private boolean isReadWhole(Rows from) {
    try {
      for (Optional<Row> row = from.next(); row.isPresent(); row = from.next()) {
        take(row.get());
        current = row.get().line();
      }
      return true;
    } catch (IOException e) {
      LOG.warn("An import broke off after line {}", current, e);
      return false;
    }
  }

  private void take(Row row) {
    if (row.fault().isEmpty()) {
      add(row);
    } else {
      refused.add(new Refused(row.line(), "", row.fault()));
    }
    if (++read % PROGRESS == 0) {
      progress.accept(read);
    }
  }

  private void add(Row row) {
    try {
      RowReader.Said said = reader.read(row);
      if (batch.size() == BATCH || keys.contains(said.externalId())) {
        flush();
      }
      batch.add(said);
      keys.add(said.externalId());
    } catch (InvalidInputException e) {
      refused.add(refusal(row.line(), e));
    }
  }

  private static Refused refusal(int line, DomainException e) {
    String field =
        e instanceof InvalidInputException invalid ? invalid.errors().get(0).field() : "";
    return new Refused(line, field, e.getMessage());
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    List<RowReader.Said> all = List.copyOf(batch);
    batch.clear();
    keys.clear();
    settled = all.get(0).line() - 1;
    try {
      count(rows.write(heard(all), by, dryRun));
    } catch (ConflictException | UnfitRowException e) {
      LOG.debug("A row of a batch does not fit; they go in one by one", e);
      all.forEach(this::writeAlone);
    }
  }

  private void writeAlone(RowReader.Said row) {
    try {
      count(rows.write(heard(List.of(row)), by, dryRun));
    } catch (ConflictException e) {
      refused.add(new Refused(row.line(), "", e.getMessage()));
    } catch (UnfitRowException e) {
      LOG.debug("Row {}; may quote what it says", row.line(), e);
      refused.add(new Refused(row.line(), "", "The row could not be stored"));
    }
    settled = row.line();
  }

  private List<InitiativeRows.Heard> heard(List<RowReader.Said> some) {
    return some.stream()
        .map(
            said ->
                new InitiativeRows.Heard(
                    said.line(),
                    said.source(),
                    said.externalId(),
                    said.origin(),
                    known -> reader.profile(said, known)))
        .toList();
  }

  private void count(InitiativeRows.Outcome outcome) {
    created += outcome.created();
    updated += outcome.updated();
    unchanged += outcome.unchanged();
    outcome.refused().forEach((line, why) -> refused.add(refusal(line, why)));
  }
}
