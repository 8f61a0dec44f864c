package se.meetmalmo.platform.store.internal.journal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * A handler as it offered itself.
 *
 * @param units whose events it wants, or {@link JournalHandler#EVERY_UNIT}
 * @param name under which its place is kept; one of every node has a place on each
 * @param fromTheStart whether it wants what happened before its first day
 */
public record Receiver(
    Set<String> units, String name, boolean fromTheStart, JournalHandler handler) {
  private static final int LONGEST_NAME = 100;

  public Receiver {
    units = Set.copyOf(units);
  }

  /**
   * @throws IllegalArgumentException names the service property that is missing or wrong
   */
  public static Receiver of(JournalHandler handler, Map<String, ?> properties, String node) {
    String name = required(properties.get(JournalHandler.NAME), JournalHandler.NAME);
    boolean everyNode =
        choice(properties, JournalHandler.NODES, JournalHandler.ONE, JournalHandler.ALL);
    boolean fromTheStart =
        choice(properties, JournalHandler.FROM, JournalHandler.NOW, JournalHandler.START);
    return new Receiver(
        units(properties.get(JournalHandler.UNIT)),
        everyNode ? name + "@" + node : name,
        fromTheStart,
        handler);
  }

  boolean wants(String unit) {
    return units.contains(unit) || units.contains(JournalHandler.EVERY_UNIT);
  }

  /** Whether both would note in one place how far they have come, and each miss events. */
  boolean clashes(Receiver other) {
    return name.equals(other.name)
        && (other.units.stream().anyMatch(this::wants) || units.stream().anyMatch(other::wants));
  }

  @Override
  public String toString() {
    return "Handler %s (%s)".formatted(name, handler.getClass().getName());
  }

  private static Set<String> units(Object value) {
    Stream<?> units =
        value instanceof Collection<?> many
            ? many.stream()
            : value instanceof Object[] many ? Arrays.stream(many) : Stream.ofNullable(value);
    List<String> named = units.map(unit -> required(unit, JournalHandler.UNIT)).toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(JournalHandler.UNIT + " names no unit");
    }
    return new HashSet<>(named);
  }

  /**
   * @return whether it is the second
   */
  private static boolean choice(
      Map<String, ?> properties, String key, String standard, String other) {
    Object value = properties.get(key);
    if (value != null && !standard.equals(value) && !other.equals(value)) {
      throw new IllegalArgumentException(
          key + " is " + value + ", not " + standard + " or " + other);
    }
    return other.equals(value);
  }

  private static String required(Object value, String key) {
    if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_NAME) {
      return text;
    }
    throw new IllegalArgumentException(key + " must be a text of 1 to 100 characters");
  }
}
