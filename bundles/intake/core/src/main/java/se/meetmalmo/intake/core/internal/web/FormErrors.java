package se.meetmalmo.intake.core.internal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** Says what is missing or wrong in a draft, in the reader's words. */
@Component(service = FormErrors.class)
public final class FormErrors {
  private final Intake intake;

  @Activate
  public FormErrors(@Reference Intake intake) {
    this.intake = intake;
  }

  /** Name of the field → what to do, in the order of the page; empty when all is well. */
  Map<String, String> errors(FormStep step, Draft draft, Origin origin, Words words) {
    List<FieldError> errors = new ArrayList<>();
    for (String question : step.questions()) {
      errors.addAll(errors(question, draft, origin));
    }
    return said(errors, words);
  }

  private List<FieldError> errors(String question, Draft draft, Origin origin) {
    if (question.equals("submitter.organisation.kind") && draft.value(question).isEmpty()) {
      return List.of(FieldError.of(question, "required", "is required"));
    }
    try {
      return intake.missing(Answers.only(draft, question), origin).stream()
          .filter(error -> error.field().equals(question))
          .toList();
    } catch (InvalidInputException e) {
      return e.errors();
    }
  }

  public static Map<String, String> said(List<FieldError> errors, Words words) {
    Map<String, String> said = new LinkedHashMap<>();
    for (FieldError error : errors) {
      said.putIfAbsent(FormStep.place(error.field()), sentence(error, words));
    }
    return said;
  }

  /** By field and code, else by code, else what the API would say. */
  private static String sentence(FieldError error, Words words) {
    String field = error.field().replaceAll("\\[\\d+]$", "");
    for (String key : List.of("error." + field + "." + error.code(), "error." + error.code())) {
      if (!words.maybe(key).isEmpty()) {
        return words.get(key, error.arguments().toArray());
      }
    }
    return error.field() + " " + error.message();
  }
}
