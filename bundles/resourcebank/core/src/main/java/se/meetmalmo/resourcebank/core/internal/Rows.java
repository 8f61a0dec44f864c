package se.meetmalmo.resourcebank.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The rows of an import as JSON, one in memory at a time. Not thread-safe. */
interface Rows {
  /**
   * One row.
   *
   * @param line where it begins, from 1
   * @param json empty when there is nothing in it, or when it could not be read
   * @param fault why it could not be read; empty when it could
   */
  record Row(int line, String json, String fault) {}

  /** The next row; empty at the end. */
  Optional<Row> next() throws IOException;

  static Rows jsonLines(InputStream in) {
    Lines lines = new Lines(in);
    return () -> lines.next().map(line -> new Row(line.number(), line.text(), line.fault()));
  }
}
