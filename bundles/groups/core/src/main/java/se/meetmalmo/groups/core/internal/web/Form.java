package se.meetmalmo.groups.core.internal.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.MultivaluedMap;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/**
 * What was typed into a form, and what is wrong with it.
 *
 * @param fields name of the field → what was typed
 */
public record Form(Map<String, List<String>> fields, Map<String, String> errors) {
  static final Form EMPTY = new Form(Map.of(), Map.of());
  private static final int LENGTH = 20_000;

  static Form of(MultivaluedMap<String, String> sent) {
    return new Form(Map.copyOf(sent), Map.of());
  }

  /** Name, value, name, value. */
  static Form of(String... pairs) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], List.of(pairs[i + 1]));
    }
    return new Form(fields, Map.of());
  }

  Form with(Map<String, String> wrong) {
    return new Form(fields, wrong);
  }

  /** What was typed; empty when nothing was. */
  public String value(String field) {
    List<String> values = fields.getOrDefault(field, List.of());
    String value = values.isEmpty() ? "" : values.get(0);
    return value.length() <= LENGTH ? value : value.substring(0, LENGTH);
  }

  /**
   * @throws InvalidInputException when it is no day
   */
  LocalDate day(String field) {
    try {
      return value(field).isBlank() ? null : LocalDate.parse(value(field).strip());
    } catch (DateTimeException e) {
      throw wrong(field, "not-a-day");
    }
  }

  /**
   * A time of a day by the city's clock.
   *
   * @throws InvalidInputException when either is missing or none
   */
  Instant at(String dayField, String timeField) {
    LocalDate day = day(dayField);
    if (day == null) {
      throw wrong(dayField, "required");
    }
    try {
      LocalTime time = LocalTime.parse(value(timeField).strip().replace('.', ':'));
      return day.atTime(time).atZone(City.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw wrong(timeField, "not-a-time");
    }
  }

  /**
   * @return null when nothing was typed
   * @throws InvalidInputException when it is no whole number
   */
  Long number(String field) {
    String typed = value(field).replaceAll("[\\s\u00a0\u202f]", "");
    if (!typed.matches("\\d{0,12}")) {
      throw wrong(field, "wrong-type");
    }
    return typed.isEmpty() ? null : Long.valueOf(typed);
  }

  /** The version that was seen when the form was shown; -1 for whichever. */
  long version(String field) {
    String typed = value(field);
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : WorkingGroups.ANY_VERSION;
  }

  private static InvalidInputException wrong(String field, String code) {
    return new InvalidInputException(FieldError.of(field, code, "is no such value"));
  }
}
