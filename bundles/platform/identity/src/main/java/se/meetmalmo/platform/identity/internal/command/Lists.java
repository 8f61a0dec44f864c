package se.meetmalmo.platform.identity.internal.command;

import java.util.Arrays;
import java.util.List;

/** Values with commas between. */
final class Lists {
  private Lists() {}

  /** Empty when nothing was given. */
  static List<String> of(String values) {
    return values == null
        ? List.of()
        : Arrays.stream(values.split(",")).map(String::strip).filter(v -> !v.isEmpty()).toList();
  }

  /** As a script wants it, or as a table shows it. */
  static Object show(List<String> values, boolean json) {
    return json ? values : String.join(",", values);
  }
}
