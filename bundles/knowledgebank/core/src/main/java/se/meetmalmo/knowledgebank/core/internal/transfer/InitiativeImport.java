package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.knowledgebank.ImportMapping;
import se.meetmalmo.knowledgebank.ImportReport;
import se.meetmalmo.knowledgebank.core.internal.InitiativeRows;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.rows.Row;
import se.meetmalmo.platform.rows.RowImport;
import se.meetmalmo.platform.rows.Rows;

/** Takes initiatives in, or says what it would take in. Not thread-safe. */
final class InitiativeImport implements RowImport.Target<RowReader.Said> {
  private static final Logger LOG = LoggerFactory.getLogger(InitiativeImport.class);
  private final InitiativeRows rows;
  private final ImportMapping mapping;
  private final RowReader reader;
  private final boolean dryRun;
  private final String by;
  private int created;
  private int updated;
  private int unchanged;

  InitiativeImport(InitiativeRows rows, ImportMapping mapping, boolean dryRun, String by) {
    this.rows = rows;
    this.mapping = mapping;
    this.reader = new RowReader(mapping);
    this.dryRun = dryRun;
    this.by = by;
  }

  ImportReport run(InputStream in, IntConsumer progress) throws IOException {
    RowImport.Result result = new RowImport<>(this, progress).run(rows(in));
    LOG.info(
        "{} imported {} initiatives{}: {} new, {} changed, {} as before, {} rows refused",
        by,
        result.accepted(),
        dryRun ? " (dry run)" : "",
        created,
        updated,
        unchanged,
        result.refused().size());
    return new ImportReport(
        result.accepted(),
        created,
        updated,
        unchanged,
        result.refused().stream()
            .map(row -> new ImportReport.Refused(row.line(), row.field(), row.reason()))
            .toList(),
        result.settled(),
        result.brokenOff(),
        dryRun);
  }

  private Rows rows(InputStream in) throws IOException {
    return switch (mapping.format()) {
      case JSON_LINES -> Rows.jsonLines(in);
      case CSV -> Rows.csv(in, mapping.delimiter().charAt(0));
    };
  }

  @Override
  public RowReader.Said read(Row row) {
    return reader.read(row);
  }

  @Override
  public String key(RowReader.Said said) {
    return said.externalId();
  }

  @Override
  public Map<Integer, DomainException> write(List<RowImport.Said<RowReader.Said>> some) {
    InitiativeRows.Outcome outcome =
        rows.write(some.stream().map(this::heard).toList(), by, dryRun);
    created += outcome.created();
    updated += outcome.updated();
    unchanged += outcome.unchanged();
    return outcome.refused();
  }

  private InitiativeRows.Heard heard(RowImport.Said<RowReader.Said> row) {
    RowReader.Said said = row.said();
    return new InitiativeRows.Heard(
        row.line(),
        said.source(),
        said.externalId(),
        said.origin(),
        known -> reader.profile(said, known));
  }
}
