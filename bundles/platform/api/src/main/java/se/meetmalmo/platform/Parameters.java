package se.meetmalmo.platform;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what is typed as a parameter of a query or an option of a command. What can't be read is
 * said with its name and what would be right.
 */
public final class Parameters {
  /** What is said again to whoever typed it. */
  private static final Pattern WORD = Pattern.compile("[\\w-]{1,40}");

  private Parameters() {}

  /**
   * @throws InvalidInputException when it is none
   */
  public static int number(String name, String typed) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      throw new InvalidInputException(FieldError.of(name, "wrong-type", "is not a whole number"));
    }
  }

  /** Of the parameters {@code page} and {@code size}. */
  public static PageRequest page(String page, String size) {
    return new PageRequest(number("page", page), number("size", size));
  }

  /** {@link #oneOf(String, Collection, String)} of all there are. */
  public static <E extends Enum<E>> E oneOf(String name, Class<E> type, String typed) {
    return oneOf(name, Arrays.asList(type.getEnumConstants()), typed);
  }

  /**
   * A constant by its name, whatever its case, with hyphens or underscores.
   *
   * @param known those that may be named here
   * @throws InvalidInputException names them
   */
  public static <E extends Enum<E>> E oneOf(String name, Collection<E> known, String typed) {
    String wanted = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return known.stream()
        .filter(constant -> constant.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> {
              String names = known.stream().map(Enum::name).collect(Collectors.joining(", "));
              String said = WORD.matcher(typed).matches() ? typed + " is" : "is";
              return new InvalidInputException(
                  FieldError.of(name, "unknown-value", said + " not one of " + names, names));
            });
  }

  /**
   * Several constants, each once.
   *
   * @param typed each may hold several, separated by commas
   * @throws InvalidInputException names those there are
   */
  public static <E extends Enum<E>> List<E> anyOf(String name, Class<E> type, List<String> typed) {
    return typed.stream()
        .flatMap(some -> Stream.of(some.split(",")))
        .filter(one -> !one.isBlank())
        .map(one -> oneOf(name, type, one))
        .distinct()
        .toList();
  }
}
