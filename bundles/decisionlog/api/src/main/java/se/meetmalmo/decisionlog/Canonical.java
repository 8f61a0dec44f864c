package se.meetmalmo.decisionlog;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON in the one form that hashes are made of, that of RFC 8785 for what the log holds: keys in
 * order, no white space, numbers whole, and in strings only what must be is escaped.
 */
final class Canonical {
  private Canonical() {}

  /**
   * @param value text, whole number, boolean, or list or map of such
   * @throws IllegalArgumentException when it is anything else
   */
  static String of(Object value) {
    if (value instanceof String text) {
      return string(text);
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(Canonical::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, String> sorted = new TreeMap<>();
      map.forEach((key, member) -> sorted.put(key.toString(), of(member)));
      return sorted.entrySet().stream()
          .map(member -> string(member.getKey()) + ":" + member.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }
    throw new IllegalArgumentException("The log holds no " + value.getClass().getName());
  }

  static String string(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ') {
            json.append("\\u%04x".formatted((int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
