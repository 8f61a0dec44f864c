package se.meetmalmo.platform.rows;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.rows.Lines.Line;

/** RFC 4180 with a line of column names first. An empty cell says nothing. */
public final class CsvRows implements Rows {
  private final CsvRecords records;
  private final ICSVParser parser;
  private final List<String> columns;

  /**
   * @throws InvalidInputException when there is no line of column names
   */
  CsvRows(InputStream in, char delimiter) throws IOException {
    records = new CsvRecords(in, delimiter);
    parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
    columns = List.copyOf(names());
  }

  /** Their names, in order. */
  public List<String> columns() {
    return columns;
  }

  private List<String> names() throws IOException {
    Line names = records.next().orElseThrow(() -> noColumns("A line of column names is required"));
    if (!names.fault().isEmpty()) {
      throw noColumns("The column names can't be read: " + names.fault());
    }
    return Stream.of(parser.parseLine(names.text())).map(String::strip).toList();
  }

  private static InvalidInputException noColumns(String why) {
    return new InvalidInputException(FieldError.of("", "required", why));
  }

  @Override
  public Optional<Row> next() throws IOException {
    Optional<Line> record = records.next();
    return record.isEmpty() ? Optional.empty() : Optional.of(row(record.get()));
  }

  private Row row(Line record) throws IOException {
    if (!record.fault().isEmpty()) {
      return Row.unreadable(record.number(), record.fault());
    }
    String[] cells = parser.parseLine(record.text());
    if (cells.length > columns.size()) {
      // perhaps a quote that was never closed has swallowed rows that are well
      records.unread();
      return Row.unreadable(
          record.number(),
          "The row has %d cells and %d columns".formatted(cells.length, columns.size()));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        values.put(columns.get(i), Defused.undone(cells[i]));
      }
    }
    return new Row(record.number(), values, "");
  }
}
