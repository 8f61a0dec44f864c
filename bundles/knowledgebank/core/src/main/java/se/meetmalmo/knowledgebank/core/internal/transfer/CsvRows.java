package se.meetmalmo.knowledgebank.core.internal.transfer;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvMultilineLimitBrokenException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** RFC 4180 with a line of column names first. An empty cell says nothing. */
final class CsvRows implements Rows {
  /** A cell that is not closed by then was not meant to be so long. */
  private static final int LINES_A_ROW = 2_000;

  /** What a decoder puts where the bytes are no UTF-8. */
  private static final char REPLACEMENT = '\ufffd';

  private final CSVReader reader;
  private final List<String> columns;

  /**
   * @throws InvalidInputException when there is no line of column names
   */
  CsvRows(InputStream in, char delimiter) throws IOException {
    reader =
        new CSVReaderBuilder(new InputStreamReader(in, StandardCharsets.UTF_8))
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(delimiter).build())
            .withMultilineLimit(LINES_A_ROW)
            .build();
    columns = columns();
  }

  private List<String> columns() throws IOException {
    try {
      String[] names = reader.readNext();
      if (names != null) {
        names[0] = names[0].startsWith("\ufeff") ? names[0].substring(1) : names[0];
        return Stream.of(names).map(String::strip).toList();
      }
    } catch (CsvValidationException e) {
      throw new IOException(e);
    }
    throw new InvalidInputException(
        FieldError.of("", "required", "A line of column names is required"));
  }

  @Override
  public Optional<Row> next() throws IOException {
    int line = (int) reader.getLinesRead() + 1;
    try {
      String[] cells = reader.readNext();
      while (cells != null && cells.length == 1 && cells[0].isBlank()) {
        line = (int) reader.getLinesRead() + 1;
        cells = reader.readNext();
      }
      return cells == null ? Optional.empty() : Optional.of(row(line, cells));
    } catch (CsvMultilineLimitBrokenException e) {
      return Optional.of(
          Row.unreadable(line, "A quoted cell does not end within " + LINES_A_ROW + " lines"));
    } catch (CsvMalformedLineException e) {
      return Optional.of(Row.unreadable(line, "A quoted cell does not end before the file does"));
    } catch (CsvValidationException e) {
      return Optional.of(Row.unreadable(line, "The row is no CSV"));
    }
  }

  private Row row(int line, String[] cells) {
    if (cells.length > columns.size()) {
      return Row.unreadable(
          line, "The row has %d cells and %d columns".formatted(cells.length, columns.size()));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].indexOf(REPLACEMENT) >= 0) {
        return Row.unreadable(line, columns.get(i) + " is not UTF-8");
      }
      if (!cells[i].isBlank()) {
        values.put(columns.get(i), Defused.undone(cells[i]));
      }
    }
    return new Row(line, values, "");
  }
}
