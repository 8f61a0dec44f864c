package se.meetmalmo.knowledgebank;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * How the rows of another system become initiatives.
 *
 * @param format JSON_LINES when absent
 * @param source under which their ids are kept; empty for this platform's own
 * @param origin CITY when absent
 * @param columns field → column or JSON property; a field that is not named is looked for under its
 *     own name. Columns that no field wants are left aside as soon as any column is named
 * @param stages the other system's word → stage, whatever its case; known Swedish and English words
 *     need not be named
 * @param delimiter between the columns of a CSV file, {@code ,} when absent
 * @param listDelimiter between several values in one cell, {@code |} when absent
 */
public record ImportMapping(
    Format format,
    String source,
    Origin origin,
    Map<String, String> columns,
    Map<String, Stage> stages,
    String delimiter,
    String listDelimiter) {
  /** The fields that a row can have. */
  public static final Set<String> FIELDS =
      Set.of(
          "externalId",
          "source",
          "origin",
          "title",
          "summary",
          "text",
          "language",
          "stage",
          "start",
          "end",
          "themes",
          "areas",
          "owner",
          "ownerEmail",
          "partners",
          "funding",
          "fundingAmount",
          "fundingSource",
          "url",
          "links",
          "reviewDays");

  /** Our own JSON lines. */
  public static final ImportMapping OWN =
      new ImportMapping(Format.JSON_LINES, "", Origin.CITY, Map.of(), Map.of(), ",", "|");

  /** What the rows are written in, in UTF-8. */
  public enum Format {
    /** One object a line. */
    JSON_LINES,
    /** RFC 4180, with a line of column names first. */
    CSV
  }

  public ImportMapping {
    format = Objects.requireNonNullElse(format, Format.JSON_LINES);
    source = Typed.line(source);
    origin = Objects.requireNonNullElse(origin, Origin.CITY);
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    stages = stages == null ? Map.of() : Map.copyOf(stages);
    delimiter = delimiter == null || delimiter.isEmpty() ? "," : delimiter;
    listDelimiter = listDelimiter == null || listDelimiter.isEmpty() ? "|" : listDelimiter;
    Validation bounds =
        new Validation()
            .atMost("source", source, NewInitiative.SOURCE_LENGTH)
            .check(
                delimiter.length() == 1 && !"\"\r\n".contains(delimiter),
                FieldError.of("delimiter", "malformed", "is not one character"))
            .check(
                listDelimiter.length() == 1 && !"\\".equals(listDelimiter),
                FieldError.of("listDelimiter", "malformed", "is not one character"));
    for (String field : columns.keySet()) {
      bounds.check(
          FIELDS.contains(field),
          FieldError.of("columns." + field, "unknown-field", "is not a field of an initiative"));
    }
    bounds.orThrow();
  }

  /** The same for rows of CSV or JSON lines. */
  public ImportMapping in(Format other) {
    return new ImportMapping(other, source, origin, columns, stages, delimiter, listDelimiter);
  }
}
