package se.meetmalmo.matchmaking.core.internal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** Says what is wrong in what was typed, or why it was refused, in the reader's words. */
final class Said {
  private Said() {}

  /** Field → what to do, in the order they are found. */
  static Map<String, String> of(InvalidInputException refused, Words words) {
    Map<String, String> said = new LinkedHashMap<>();
    for (FieldError error : refused.errors()) {
      String field = error.field().replaceAll("^(guest|order)\\.", "").replaceAll("\\[.*", "");
      said.putIfAbsent(field, sentence(field, error, words));
    }
    return said;
  }

  private static String sentence(String field, FieldError error, Words words) {
    for (String key : new String[] {field + "." + error.code(), error.code()}) {
      if (!words.maybe("error." + key).isEmpty()) {
        return words.get("error." + key, error.arguments().toArray());
      }
    }
    return field + " " + error.message();
  }

  /** Where a program would read the constraint. */
  static String of(ConflictException refused, Words words) {
    Object constraint = refused.members().get("constraint");
    String key = "conflict." + constraint;
    return constraint == null || words.maybe(key).isEmpty()
        ? words.get("conflict.other", refused.getMessage())
        : words.get(key);
  }
}
