package se.meetmalmo.resourcebank.core.internal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.resourcebank.ResourceBank;

/** Says what is missing or wrong in what was typed, in the reader's words. */
final class FormErrors {
  private FormErrors() {}

  /** All that is missing or wrong; empty when all is well. */
  static List<FieldError> of(Answers answers, ResourceBank bank, Words words) {
    List<FieldError> errors = new ArrayList<>();
    if (answers.value("organisation.kind").isEmpty()) {
      errors.add(FieldError.of("organisation.kind", "required", "is required"));
    }
    try {
      errors.addAll(bank.missing(answers.registration(words.language().tag())));
    } catch (InvalidInputException e) {
      errors.addAll(e.errors());
    }
    return errors;
  }

  /** Those of one step. */
  static List<FieldError> of(JoinStep step, List<FieldError> errors) {
    return errors.stream().filter(e -> JoinStep.asking(e.field()) == step).toList();
  }

  /** Field → what to do, in the order they are found. */
  static Map<String, String> said(List<FieldError> errors, Words words) {
    Map<String, String> said = new LinkedHashMap<>();
    for (FieldError error : errors) {
      said.putIfAbsent(JoinStep.place(error.field()), sentence(error, words));
    }
    return said;
  }

  /** By field and code, else by code, else what the API would say. */
  private static String sentence(FieldError error, Words words) {
    String field = JoinStep.question(error.field());
    for (String key : List.of("error." + field + "." + error.code(), "error." + error.code())) {
      if (!words.maybe(key).isEmpty()) {
        return words.get(key, error.arguments().toArray());
      }
    }
    return error.field() + " " + error.message();
  }
}
