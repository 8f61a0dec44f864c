package se.meetmalmo.platform.timers.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import se.meetmalmo.platform.timers.Sweep;

/** The sweeps that are there now, on this node. Thread-safe. */
final class Present {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,79}");
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /** A sweep and when it is due. */
  record Entry(String name, Every every, Sweep sweep) {
    /**
     * @param properties of the service
     * @throws IllegalArgumentException when they are not those of a sweep
     */
    static Entry of(Sweep sweep, Map<String, Object> properties) {
      String name = text(properties, Sweep.NAME);
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            Sweep.NAME + " is " + name + ", not lower-case letters, digits, hyphens and dots");
      }
      return new Entry(name, Every.of(text(properties, Sweep.EVERY)), sweep);
    }

    private static String text(Map<String, Object> properties, String key) {
      if (properties.get(key) instanceof String text) {
        return text;
      }
      throw new IllegalArgumentException("the service property " + key + " is missing");
    }
  }

  /**
   * @throws IllegalArgumentException when another sweep has the name
   */
  void add(Entry entry) {
    if (entries.putIfAbsent(entry.name(), entry) != null) {
      throw new IllegalArgumentException("there is a sweep " + entry.name() + " already");
    }
  }

  void remove(Sweep sweep) {
    entries.values().removeIf(entry -> entry.sweep() == sweep);
  }

  Optional<Entry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** In alphabetical order; each fit to stand in SQL between apostrophes. */
  Set<String> names() {
    return new TreeSet<>(entries.keySet());
  }
}
