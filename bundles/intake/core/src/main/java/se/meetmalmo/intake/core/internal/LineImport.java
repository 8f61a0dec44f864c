package se.meetmalmo.intake.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.ImportReport;
import se.meetmalmo.intake.ImportReport.Refused;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.store.Entry;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Json;

/**
 * One import. Rows go in by the batch, one transaction each; when a batch fails its rows go in one
 * by one, so that a bad row refuses only itself. Memory does not grow with the number of rows but
 * with that of the refused ones. Not thread-safe.
 */
final class LineImport {
  private static final Logger LOG = LoggerFactory.getLogger(LineImport.class);
  private static final int BATCH = 200;
  private static final int PROGRESS = 100;
  private final IdeaStore store;
  private final Admission admission;
  private final Function<Submission, Assessment> assess;
  private final Actor by;
  private final IntConsumer progress;
  private final List<Row> batch = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private int accepted;
  private int read;

  LineImport(
      IdeaStore store,
      Admission admission,
      Function<Submission, Assessment> assess,
      Actor by,
      IntConsumer progress) {
    this.store = store;
    this.admission = admission;
    this.assess = assess;
    this.by = by;
    this.progress = progress;
  }

  private record Row(int line, Submission said, Assessment judged) {}

  ImportReport run(InputStream jsonLines) {
    Lines lines = new Lines(jsonLines);
    try {
      for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        take(line.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The import broke off; rows read before are in", e);
    } finally {
      flush();
    }
    progress.accept(read);
    LOG.info("{} imported {} ideas, {} rows refused", by.name(), accepted, refused.size());
    refused.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return new ImportReport(accepted, refused);
  }

  private void take(Lines.Line line) {
    if (!line.fault().isEmpty()) {
      refused.add(new Refused(line.number(), line.fault()));
    } else if (line.text().isEmpty()) {
      return;
    } else {
      parse(line);
    }
    if (++read % PROGRESS == 0) {
      progress.accept(read);
    }
  }

  private void parse(Lines.Line line) {
    try {
      Submission said = Json.read(line.text(), Submission.class);
      Completeness.of(said, Origin.IMPORT).orThrow();
      add(new Row(line.number(), said, assess.apply(said)));
    } catch (DomainException e) {
      refused.add(new Refused(line.number(), e.getMessage()));
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
    List<Row> rows = List.copyOf(batch);
    batch.clear();
    keys.clear();
    try {
      write(rows);
    } catch (RuntimeException e) {
      LOG.debug("A batch failed; its rows go in one by one", e);
      rows.forEach(this::writeAlone);
    }
  }

  private void writeAlone(Row row) {
    try {
      write(List.of(row));
    } catch (DomainException e) {
      refused.add(new Refused(row.line(), e.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("Row {} of an import could not be stored: {}", row.line(), e.getClass().getName());
      LOG.debug("Row {}; may quote what it says", row.line(), e);
      refused.add(new Refused(row.line(), "The row could not be stored"));
    }
  }

  private void write(List<Row> rows) {
    Set<String> wanted = new LinkedHashSet<>();
    rows.forEach(row -> wanted.add(row.said().externalId()));
    wanted.remove("");
    Map<String, Idea> known = store.byKey(wanted);
    List<Entry> inserts = new ArrayList<>();
    List<Entry> updates = new ArrayList<>();
    for (Row row : rows) {
      Idea idea = known.get(row.said().externalId());
      if (idea == null) {
        inserts.add(admission.first(row.said(), row.judged(), Origin.IMPORT, by, Ids.secret()));
      } else if (!idea.submission().equals(row.said()) || !idea.assessment().equals(row.judged())) {
        updates.add(admission.again(idea, row.said(), row.judged(), by));
      }
    }
    if (!inserts.isEmpty() || !updates.isEmpty()) {
      store.write(inserts, updates);
    }
    accepted += rows.size();
  }
}
