package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import se.meetmalmo.knowledgebank.ImportMapping;

/** Rows of a stream, one in memory at a time. */
interface Rows {
  /** The next row; empty at the end. */
  Optional<Row> next() throws IOException;

  static Rows of(InputStream in, ImportMapping mapping) throws IOException {
    return switch (mapping.format()) {
      case JSON_LINES -> new JsonRows(in);
      case CSV -> new CsvRows(in, mapping.delimiter().charAt(0));
    };
  }
}
