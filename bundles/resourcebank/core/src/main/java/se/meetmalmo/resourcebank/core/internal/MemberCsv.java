package se.meetmalmo.resourcebank.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.rows.CsvRows;
import se.meetmalmo.platform.rows.Row;
import se.meetmalmo.platform.rows.Rows;

/** Members as comma-separated values: a column is a field by its path. Not thread-safe. */
final class MemberCsv implements Rows {
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

  private final CsvRows rows;

  /**
   * @throws InvalidInputException names a column that is no field
   */
  MemberCsv(InputStream bytes) throws IOException {
    this.rows = Rows.csv(bytes, ',');
    for (String field : rows.columns()) {
      if (!TEXTS.contains(field)
          && !LISTS.contains(field)
          && !NUMBERS.contains(field)
          && !field.equals(CONSENT)) {
        String why = "is not a column that is known here";
        throw new InvalidInputException(
            FieldError.of(
                field,
                "unknown-field",
                field.contains(";") ? why + "; commas stand between columns" : why));
      }
    }
  }

  @Override
  public Optional<Row> next() throws IOException {
    return rows.next().map(MemberCsv::nested);
  }

  private static Row nested(Row flat) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Object> cell : flat.values().entrySet()) {
      try {
        put(values, cell.getKey(), String.valueOf(cell.getValue()).strip());
      } catch (NumberFormatException e) {
        return new Row(flat.line(), Map.of(), cell.getKey() + " is not a whole number");
      }
    }
    return new Row(flat.line(), values, flat.fault());
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
}
