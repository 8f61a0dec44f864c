package se.meetmalmo.intake.core.internal.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** Reads query parameters; what can't be read is said with what would be right. */
final class Queries {
  private Queries() {}

  static int number(String parameter, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          FieldError.of(parameter, "wrong-type", "is not a whole number"));
    }
  }

  /**
   * @param values each may hold several, separated by commas
   */
  static <E extends Enum<E>> List<E> oneOf(String parameter, Set<E> known, List<String> values) {
    List<E> found = new ArrayList<>();
    for (String value : values) {
      for (String name : value.split(",")) {
        if (!name.isBlank()) {
          found.add(oneOf(parameter, known, name));
        }
      }
    }
    return found;
  }

  static <E extends Enum<E>> E oneOf(String parameter, Set<E> known, String value) {
    String wanted = value.strip().toUpperCase(Locale.ROOT);
    return known.stream()
        .filter(constant -> constant.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> {
              String names = known.stream().map(Enum::name).collect(Collectors.joining(", "));
              return new InvalidInputException(
                  FieldError.of(parameter, "unknown-value", "is not one of " + names, names));
            });
  }

  static <E extends Enum<E>> Set<E> all(Class<E> type) {
    return EnumSet.copyOf(Arrays.asList(type.getEnumConstants()));
  }
}
