package se.meetmalmo.knowledgebank.core.internal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** A form as somebody has filled it in; nothing that was typed is lost, right or wrong. */
public final class Sheet {
  private final Map<String, List<String>> typed;
  private final List<FieldError> errors = new ArrayList<>();

  private Sheet(Map<String, List<String>> typed) {
    this.typed = typed;
  }

  static Sheet of(Map<String, List<String>> form) {
    return new Sheet(Map.copyOf(form));
  }

  static Sheet empty() {
    return new Sheet(new LinkedHashMap<>());
  }

  /** For a form that is filled in beforehand. */
  Sheet put(String name, Object value) {
    typed.put(name, List.of(value == null ? "" : String.valueOf(value)));
    return this;
  }

  /** One choice of several, or the lines of a field. */
  Sheet put(String name, List<String> values) {
    typed.put(name, List.copyOf(values));
    return this;
  }

  public String value(String name) {
    return values(name).stream().findFirst().orElse("");
  }

  public List<String> values(String name) {
    return typed.getOrDefault(name, List.of());
  }

  /** What stands on each line, without empty ones. */
  List<String> lines(String name) {
    return value(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The boxes that are ticked, then words of one's own, which commas part. */
  List<String> words(String name) {
    return Stream.concat(values(name).stream(), Arrays.stream(value("own-" + name).split("[,;\n]")))
        .toList();
  }

  /** Null when nothing is typed, and when it is no day, which {@link #orThrow} tells. */
  LocalDate day(String name) {
    String text = value(name).strip();
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      errors.add(FieldError.of(name, "not-a-day", "is not a date such as 2027-03-01"));
      return null;
    }
  }

  /** A whole number, spaces allowed; null as for {@link #day}. */
  Long number(String name) {
    String text = value(name).replaceAll("[\\s\\u00a0\\u202f]", "");
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{1,15}")) {
      errors.add(FieldError.of(name, "not-a-number", "is not a whole number"));
      return null;
    }
    return Long.valueOf(text);
  }

  /** As {@link #number}, for what is counted in thousands at most. */
  int count(String name) {
    Long number = number(name);
    return number == null ? 0 : (int) Math.min(number, Integer.MAX_VALUE);
  }

  /** Throws what was found wrong on the way. */
  void orThrow() {
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
  }
}
