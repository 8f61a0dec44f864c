package se.meetmalmo.resourcebank.core.internal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages of the form, in order: a few questions each. Questions have the names of the API. */
public enum JoinStep {
  WHO("name", "email", "phone"),
  ORGANISATION(
      "organisation.name",
      "organisation.kind",
      "organisation.industry",
      "organisation.size",
      "organisation.area"),
  INTEREST(
      "interest.scope",
      "interest.themes",
      "ownThemes",
      "interest.areas",
      "interest.industries",
      "interest.forms",
      "interest.ideaId"),
  CAPACITY("capacity.groups", "capacity.hoursPerMonth", "noticeDays", "languages"),
  CHECK("consentPublicName");

  /** Lists whose errors come from the field for own words. */
  private static final Map<String, String> OWN = Map.of("interest.themes", "ownThemes");

  private final List<String> fields;

  JoinStep(String... fields) {
    this.fields = List.of(fields);
  }

  static JoinStep of(String path) {
    return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst().orElse(WHO);
  }

  /** The step that asks for a field of the API. */
  static JoinStep asking(String apiField) {
    String field = question(apiField);
    return Arrays.stream(values())
        .filter(step -> step.fields.contains(field))
        .findFirst()
        .orElse(CHECK);
  }

  /** The question that an error is about, without the place in a list. */
  static String question(String apiField) {
    return apiField.replaceAll("\\[\\d+]$", "");
  }

  /** The field where an error is said. */
  static String place(String apiField) {
    String question = question(apiField);
    boolean ofTheList = question.equals(apiField) || !OWN.containsKey(question);
    return ofTheList ? question : OWN.get(question);
  }

  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of the bar above the form, from 1. */
  public int stage() {
    return ordinal() + 1;
  }

  public List<String> fields() {
    return fields;
  }

  Optional<JoinStep> next() {
    return this == CHECK ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  Optional<JoinStep> previous() {
    return this == WHO ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }
}
