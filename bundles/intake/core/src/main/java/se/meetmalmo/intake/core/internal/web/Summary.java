package se.meetmalmo.intake.core.internal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.meetmalmo.intake.core.internal.draft.Draft;

/**
 * What was typed, to be read through, with the way back to each answer.
 *
 * @param parts one a page of the form
 * @param errors of what was sent: where to go → what to do
 * @param missing before it can be sent: where to go → what to do
 */
public record Summary(List<Part> parts, Map<String, String> errors, Map<String, String> missing) {
  /**
   * The answers of one page.
   *
   * @param href the page
   */
  public record Part(String title, List<Line> lines, String href) {}

  /**
   * @param text what was answered; says so when nothing was
   */
  public record Line(String term, String text) {}

  private static final Map<String, String> LISTS =
      Map.of(
          "collaboration.forms", "form",
          "themes", "theme",
          "areas", "area",
          "kind", "kind",
          "submitter.organisation.kind", "organisation");

  static Summary of(FormPage form, Map<String, String> missing) {
    List<Part> parts =
        Arrays.stream(FormStep.values())
            .filter(step -> step != FormStep.CHECK)
            .map(step -> part(step, form))
            .toList();
    return new Summary(parts, placed(form.errors()), placed(missing));
  }

  private static Map<String, String> placed(Map<String, String> errors) {
    Map<String, String> placed = new LinkedHashMap<>();
    errors.forEach((field, what) -> placed.put(address(field), what));
    return placed;
  }

  private static Part part(FormStep step, FormPage form) {
    Words words = form.words();
    List<Line> lines = new ArrayList<>();
    for (String question : step.questions()) {
      String text = text(question, form.draft(), words);
      lines.add(
          new Line(
              words.get("field." + question + ".short"),
              text.isBlank() ? words.get("check.unanswered") : text));
    }
    return new Part(
        words.get("form." + step.path() + ".title"),
        lines,
        FormRequest.FORM + "/" + step.path() + "?to=check");
  }

  private static String text(String question, Draft draft, Words words) {
    String list = LISTS.getOrDefault(question, "");
    return FormStep.fields(question).stream()
        .flatMap(field -> draft.values(field).stream())
        .flatMap(value -> list.isEmpty() ? Stream.of(value) : Stream.of(words.name(list, value)))
        .filter(value -> !value.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** The place of a field: its page, and the field there. */
  private static String address(String field) {
    for (FormStep step : FormStep.values()) {
      if (step != FormStep.CHECK && (step.fields().contains(field))) {
        return FormRequest.FORM + "/" + step.path() + "?to=check#" + field;
      }
    }
    return "#" + field;
  }
}
