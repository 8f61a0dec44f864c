package se.meetmalmo.matchmaking.core.internal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.MultivaluedMap;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** What was typed into a form, whole and as it was typed: its bounds are those of what it makes. */
public record Typed(Map<String, List<String>> fields) {
  private static final int USUAL_SIZE = 8;
  static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    fields = Map.copyOf(fields);
  }

  static Typed of(MultivaluedMap<String, String> form) {
    return new Typed(Map.copyOf(form));
  }

  /** Empty when there is none. */
  public String value(String field) {
    List<String> values = values(field);
    return values.isEmpty() ? "" : values.get(0);
  }

  public String or(String field, String usual) {
    return fields.containsKey(field) ? value(field) : usual;
  }

  public List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  List<String> lines(String field) {
    return Arrays.stream(value(field).split("[;\n]"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** 0 when nothing was typed. */
  int number(String field) {
    String typed = value(field).strip();
    if (!typed.matches("\\d{0,4}")) {
      throw new InvalidInputException(FieldError.of(field, "wrong-type", "is no whole number"));
    }
    return typed.isEmpty() ? 0 : Integer.parseInt(typed);
  }

  /** Null when nothing was typed. */
  LocalDate day(String field) {
    String typed = value(field).strip();
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          FieldError.of(field, "malformed", "is not a day such as 2027-03-01"));
    }
  }

  StaffingOrder order() {
    return new StaffingOrder(
        has("size") ? number("size") : USUAL_SIZE,
        number("city"),
        number("business"),
        lines("industries"),
        lines("conflicts"),
        values("without"));
  }

  <E extends Enum<E>> E choice(Class<E> type, String field) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value(field)))
        .findFirst()
        .orElse(null);
  }
}
