package se.meetmalmo.intake.core.internal.screening.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** A form as it was typed, to be read and, where something is wrong, to be shown again. */
public record Typed(MultivaluedMap<String, String> form) {
  private static final String PURPOSE = "do";
  private static final String LANGUAGE = "language";

  static final Typed NOTHING = new Typed(new MultivaluedHashMap<>());

  /** Empty when it was not sent. */
  public String value(String field) {
    return Optional.ofNullable(form.getFirst(field)).orElse("");
  }

  List<String> values(String field) {
    return Optional.ofNullable(form.get(field)).orElse(List.of());
  }

  List<String> lines(String field) {
    return value(field).lines().toList();
  }

  /** The button that shows the form again in the other language was pressed. */
  boolean isOnlyTranslated() {
    return value(PURPOSE).equals(LANGUAGE);
  }

  /** Null when it is none of the type's. */
  <E extends Enum<E>> E choice(Class<E> type, String field) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value(field)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Null when nothing was typed.
   *
   * @throws InvalidInputException when it is no date
   */
  LocalDate day(String field) {
    try {
      return value(field).isBlank() ? null : LocalDate.parse(value(field).strip());
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          FieldError.of(field, "malformed", "is not a date such as 2027-03-01"));
    }
  }
}
