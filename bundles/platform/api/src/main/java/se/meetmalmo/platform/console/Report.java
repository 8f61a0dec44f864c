package se.meetmalmo.platform.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.platform.Json;

/** Rows that a console command prints, as a table for people or as JSON for scripts. */
public final class Report {
  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();

  private Report(List<String> columns) {
    this.columns = columns;
  }

  /**
   * @param columns as in JSON: {@code caseNumber}; the table shows them in capitals
   */
  public static Report of(String... columns) {
    return new Report(List.of(columns));
  }

  /**
   * @param values one a column; null prints as a dash and is left out of the JSON
   */
  public Report row(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for " + columns.size());
    }
    List<Object> row = new ArrayList<>();
    for (Object value : values) {
      row.add(value);
    }
    rows.add(row);
    return this;
  }

  public void print(PrintStream out, boolean json) {
    if (json) {
      out.println(Json.write(rows.stream().map(this::object).toList()));
    } else {
      printTable(out);
    }
  }

  private Map<String, Object> object(List<Object> row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (row.get(i) != null) {
        object.put(columns.get(i), row.get(i));
      }
    }
    return object;
  }

  private void printTable(PrintStream out) {
    List<Object> heads = new ArrayList<>();
    columns.forEach(column -> heads.add(head(column)));
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = cell(heads.get(i)).length();
      for (List<Object> row : rows) {
        widths[i] = Math.max(widths[i], cell(row.get(i)).length());
      }
    }
    printLine(out, heads, widths);
    rows.forEach(row -> printLine(out, row, widths));
    if (rows.isEmpty()) {
      out.println("(none)");
    }
  }

  private static void printLine(PrintStream out, List<Object> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cell(row.get(i));
      line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
    }
    out.println(line.toString().stripTrailing());
  }

  private static String head(String column) {
    return column.replaceAll("([A-Z])", " $1").toUpperCase(java.util.Locale.ROOT);
  }

  private static String cell(Object value) {
    return value == null ? "-" : value.toString().replaceAll("\\p{Cntrl}", " ");
  }
}
