package se.meetmalmo.knowledgebank.core.internal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** What is wrong with a form, in the reader's words. */
final class Errors {
  private Errors() {}

  /** Id of the field → what to do. */
  static Map<String, String> of(InvalidInputException wrong, Words words) {
    Map<String, String> said = new LinkedHashMap<>();
    for (FieldError error : wrong.errors()) {
      said.putIfAbsent(place(error.field()), sentence(error, words));
    }
    return said;
  }

  /** Where a part of a list is typed. */
  private static String place(String field) {
    String list = field.replaceAll("\\[.*", "");
    return switch (list) {
      case "partners" -> "partners.CITY";
      case "credits" -> "credits.CITY";
      default -> list;
    };
  }

  /** By code, else what the API would say. */
  private static String sentence(FieldError error, Words words) {
    List<String> keys =
        List.of("error." + place(error.field()) + "." + error.code(), "error." + error.code());
    for (String key : keys) {
      if (!words.maybe(key).isEmpty()) {
        return words.get(key, error.arguments().toArray());
      }
    }
    return error.field() + " " + error.message();
  }
}
