package se.meetmalmo.resourcebank.core.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;

/** Rows of comma-separated values in UTF-8 (RFC 4180); the first names the fields. */
final class CsvRows implements Rows {
  private static final int MOST_CHARACTERS = 1_048_576;
  private static final Set<String> TEXTS =
      Set.of(
          "externalId",
          "consentSource",
          "name",
          "email",
          "phone",
          "language",
          "organisation.name",
          "organisation.kind",
          "organisation.industry",
          "organisation.size",
          "organisation.area",
          "interest.scope",
          "interest.ideaId");
  private static final Set<String> LISTS =
      Set.of(
          "languages",
          "interest.themes",
          "interest.areas",
          "interest.industries",
          "interest.forms");
  private static final Set<String> NUMBERS =
      Set.of("capacity.groups", "capacity.hoursPerMonth", "noticeDays");
  private static final String CONSENT = "consentPublicName";
  private static final Set<String> YES = Set.of("true", "yes", "ja", "1", "x");

  private final BufferedReader in;
  private final List<String> fields;
  private int line = 1;

  /**
   * @throws InvalidInputException names a column that is no field
   */
  CsvRows(InputStream bytes) throws IOException {
    this.in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    List<String> head = cells().orElse(List.of());
    this.fields = head.stream().map(cell -> cell.replace("\ufeff", "").strip()).toList();
    for (String field : fields) {
      if (!TEXTS.contains(field)
          && !LISTS.contains(field)
          && !NUMBERS.contains(field)
          && !field.equals(CONSENT)) {
        throw new InvalidInputException(
            FieldError.of(field, "unknown-field", "is not a column that is known here"));
      }
    }
  }

  @Override
  public Optional<Row> next() throws IOException {
    int start = line;
    return cells().map(cells -> row(start, cells));
  }

  private Row row(int start, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return new Row(start, "", "");
    }
    if (cells.size() != fields.size()) {
      return new Row(
          start, "", "The row has " + cells.size() + " cells, the first has " + fields.size());
    }
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        try {
          put(row, fields.get(i), cells.get(i).strip());
        } catch (NumberFormatException e) {
          return new Row(start, "", fields.get(i) + " is not a whole number");
        }
      }
    }
    return new Row(start, Json.write(row), "");
  }

  @SuppressWarnings("unchecked") // all that is put in here under a path's first word
  private static void put(Map<String, Object> row, String field, String cell) {
    int dot = field.indexOf('.');
    if (dot < 0) {
      row.put(field, value(field, cell));
    } else {
      Map<String, Object> part =
          (Map<String, Object>)
              row.computeIfAbsent(field.substring(0, dot), x -> new LinkedHashMap<>());
      part.put(field.substring(dot + 1), value(field, cell));
    }
  }

  private static Object value(String field, String cell) {
    if (LISTS.contains(field)) {
      return Arrays.asList(cell.split(";"));
    }
    if (NUMBERS.contains(field)) {
      return Integer.valueOf(cell);
    }
    return field.equals(CONSENT) ? YES.contains(cell.toLowerCase(Locale.ROOT)) : cell;
  }

  /** The cells of the next row; empty at the end. */
  private Optional<List<String>> cells() throws IOException {
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (; c >= 0; c = in.read()) {
      if (quoted) {
        if (c == '"') {
          in.mark(1);
          if (in.read() == '"') {
            cell.append('"');
            continue;
          }
          in.reset();
          quoted = false;
        } else {
          keep(cell, c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        break;
      } else if (c != '\r') {
        keep(cell, c);
      }
      line += c == '\n' ? 1 : 0;
    }
    line++;
    cells.add(cell.toString());
    return Optional.of(cells);
  }

  private static void keep(StringBuilder cell, int c) throws IOException {
    if (cell.length() >= MOST_CHARACTERS) {
      throw new IOException("A cell is longer than " + MOST_CHARACTERS + " characters");
    }
    cell.append((char) c);
  }
}
