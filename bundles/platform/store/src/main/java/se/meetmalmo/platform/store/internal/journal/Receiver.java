package se.meetmalmo.platform.store.internal.journal;

import java.util.Map;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * A handler as it offered itself.
 *
 * @param unit whose events it wants
 * @param name under which its place is kept; a projecting one has a place on each node
 * @param fromTheStart whether it wants what happened before its first day
 */
public record Receiver(String unit, String name, boolean fromTheStart, JournalHandler handler) {
  private static final int LONGEST_NAME = 200;

  /**
   * @throws IllegalArgumentException names the service property that is missing or wrong
   */
  public static Receiver of(JournalHandler handler, Map<String, ?> properties, String node) {
    String name = required(properties, JournalHandler.NAME);
    String unit = required(properties, JournalHandler.UNIT);
    Object mode = properties.get(JournalHandler.MODE);
    if (mode == null || "act".equals(mode)) {
      return new Receiver(unit, name, false, handler);
    }
    if ("project".equals(mode)) {
      return new Receiver(unit, name + "@" + node, true, handler);
    }
    throw new IllegalArgumentException(
        JournalHandler.MODE + " is " + mode + ", not act or project");
  }

  private static String required(Map<String, ?> properties, String key) {
    if (properties.get(key) instanceof String value
        && !value.isBlank()
        && value.length() <= LONGEST_NAME / 2) {
      return value;
    }
    throw new IllegalArgumentException(key + " must be a text of 1 to 100 characters");
  }
}
