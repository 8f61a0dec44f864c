package se.meetmalmo.communications.core.internal.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** Query parameters as they are typed. */
final class Queries {
  private Queries() {}

  private static InvalidInputException unknown(String name, String known) {
    return new InvalidInputException(
        FieldError.of(name, "unknown-value", "is not one of " + known));
  }

  /** Empty when nothing is typed. */
  static Optional<CityChannel> channel(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    String known =
        Arrays.stream(CityChannel.values())
            .map(CityChannel::word)
            .collect(Collectors.joining(", "));
    return Optional.of(CityChannel.of(typed).orElseThrow(() -> unknown("channel", known)));
  }

  /** Null when nothing is typed. */
  static LocalDate day(String name, String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new InvalidInputException(
          FieldError.of(name, "malformed", "is not a date such as 2027-03-01"));
    }
  }
}
