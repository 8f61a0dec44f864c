package se.meetmalmo.knowledgebank.core.internal.transfer;

import com.opencsv.CSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.meetmalmo.knowledgebank.InitiativeTransfer.Format;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.rows.Defused;

/** Writes rows, one in memory at a time; the stream is flushed at the end and stays open. */
final class RowWriter implements AutoCloseable {
  private final Format format;
  private final List<String> columns;
  private final Writer out;
  private final CSVWriter csv;
  private boolean begun;

  RowWriter(Format format, List<String> columns, OutputStream to) throws IOException {
    this.format = format;
    this.columns = columns;
    this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    this.csv = new CSVWriter(out, ',', '"', '"', "\r\n");
    if (format == Format.CSV) {
      csv.writeNext(columns.toArray(String[]::new), false);
    } else if (format == Format.JSON) {
      out.write("[");
    }
  }

  void write(Map<String, Object> row) throws IOException {
    switch (format) {
      case CSV ->
          csv.writeNext(
              columns.stream().map(column -> cell(row.get(column))).toArray(String[]::new), false);
      case JSON -> out.write((begun ? ",\n" : "\n") + Json.write(row));
      case JSON_LINES -> out.write(Json.write(row) + "\n");
    }
    begun = true;
    if (csv.checkError()) {
      throw new IOException("The reader of the export is gone");
    }
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    return Defused.of(
        value instanceof List<?> list
            ? list.stream().map(String::valueOf).collect(Collectors.joining("|"))
            : String.valueOf(value));
  }

  @Override
  public void close() throws IOException {
    if (format == Format.JSON) {
      out.write("\n]\n");
    }
    out.flush();
  }
}
