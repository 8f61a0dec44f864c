package se.meetmalmo.platform.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Rows of a stream, one in memory at a time. Not thread-safe. */
public interface Rows {
  /**
   * The next row; nothing at the end.
   *
   * @throws IOException when the stream fails
   */
  Optional<Row> next() throws IOException;

  /** One JSON object a line, in UTF-8. */
  static Rows jsonLines(InputStream in) {
    Lines lines = new Lines(in);
    return () -> lines.next().map(Row::ofJson);
  }

  /**
   * RFC 4180 in UTF-8 with a line of column names first. An empty cell says nothing.
   *
   * @throws se.meetmalmo.platform.InvalidInputException when there is no line of column names
   */
  static CsvRows csv(InputStream in, char delimiter) throws IOException {
    return new CsvRows(in, delimiter);
  }
}
