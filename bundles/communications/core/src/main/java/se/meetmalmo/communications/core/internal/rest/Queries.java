package se.meetmalmo.communications.core.internal.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.PageRequest;

/** Query parameters as they are typed. */
final class Queries {
  private Queries() {}

  static PageRequest page(String page, String size) {
    return new PageRequest(number("page", page), number("size", size));
  }

  static int number(String name, String typed) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      throw new InvalidInputException(FieldError.of(name, "malformed", "is no whole number"));
    }
  }

  /** Any of these; repeated, or separated by commas. */
  static List<DeliveryState> states(List<String> typed) {
    return anyOf(DeliveryState.class, "state", typed);
  }

  /** Any of these; repeated, or separated by commas. */
  static <E extends Enum<E>> List<E> anyOf(Class<E> type, String name, List<String> typed) {
    return typed.stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> one(type, name, value))
        .distinct()
        .toList();
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name, String typed) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(() -> unknown(name, Arrays.toString(type.getEnumConstants())));
  }

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
