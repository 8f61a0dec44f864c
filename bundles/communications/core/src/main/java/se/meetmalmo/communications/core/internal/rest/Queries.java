package se.meetmalmo.communications.core.internal.rest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.meetmalmo.communications.DeliveryState;
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
    return typed.stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Queries::state)
        .distinct()
        .toList();
  }

  private static DeliveryState state(String typed) {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    FieldError.of(
                        "state",
                        "unknown-value",
                        "is not one of " + Arrays.toString(DeliveryState.values()))));
  }
}
