package se.meetmalmo.intake.core.internal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the form, in order: a few questions each. */
public enum FormStep {
  WHO(
      1,
      "submitter.name",
      "submitter.email",
      "submitter.organisation.name",
      "submitter.organisation.kind"),
  IDEA(2, "kind", "title", "text"),
  TOGETHER(
      3,
      "collaboration.participants",
      "collaboration.ownContribution",
      "collaboration.cityContribution"),
  HOW(3, "collaboration.forms", "scope"),
  EFFECTS(4, "socialEffect", "businessEffect"),
  TOPICS(4, "themes", "areas"),
  CHECK(5, "noGuaranteeAcknowledged");

  /** How many parts the bar above the form shows. */
  public static final int STAGES = 5;

  /** Lists that take words of the sender's own, and the field for these. */
  private static final Map<String, String> OWN =
      Map.of("collaboration.forms", "ownForms", "themes", "ownThemes", "areas", "ownAreas");

  private final int stage;
  private final List<String> questions;

  FormStep(int stage, String... questions) {
    this.stage = stage;
    this.questions = List.of(questions);
  }

  static Optional<FormStep> of(String path) {
    return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
  }

  /** The part of the bar that the page belongs to, from 1. */
  public int stage() {
    return stage;
  }

  public String path() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What the page asks for, by the names of the API. */
  List<String> questions() {
    return questions;
  }

  /** The fields of the page's form. */
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    questions.forEach(question -> fields.addAll(fields(question)));
    if (this == IDEA) {
      fields.add("language");
    }
    return fields;
  }

  static List<String> fields(String question) {
    return OWN.containsKey(question) ? List.of(question, OWN.get(question)) : List.of(question);
  }

  /** The field where an error of a question is said: a list's errors come from the own words. */
  static String place(String apiField) {
    String question = apiField.replaceAll("\\[\\d+]$", "");
    return OWN.getOrDefault(question, question);
  }

  Optional<FormStep> next() {
    return this == CHECK ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  Optional<FormStep> previous() {
    return this == WHO ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }

  /** Whether similar work is looked for while it is answered. */
  boolean isCompared() {
    return this == IDEA || this == CHECK;
  }

  /** Whether the criteria stand beside the questions. */
  boolean isJudged() {
    return this != WHO && this != CHECK;
  }
}
