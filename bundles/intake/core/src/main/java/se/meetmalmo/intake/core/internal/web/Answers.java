package se.meetmalmo.intake.core.internal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Submission.Collaboration;
import se.meetmalmo.criteria.Submission.Kind;
import se.meetmalmo.criteria.Submission.Organisation;
import se.meetmalmo.criteria.Submission.OrganisationKind;
import se.meetmalmo.criteria.Submission.Submitter;
import se.meetmalmo.intake.core.internal.draft.Draft;

/** Between what is typed into the form and the submission. */
public final class Answers {
  private Answers() {}

  /**
   * @throws se.meetmalmo.platform.InvalidInputException names what is larger than its bound
   */
  static Submission submission(Draft draft) {
    return new Submission(
        choice(Kind.class, draft.value("kind")),
        draft.value("title"),
        draft.value("text"),
        draft.value("language").equals("en") ? "en" : "sv",
        submitter(draft),
        new Collaboration(
            draft.value("collaboration.participants"),
            draft.value("collaboration.cityContribution"),
            draft.value("collaboration.ownContribution"),
            words(draft, "collaboration.forms")),
        draft.value("socialEffect"),
        draft.value("businessEffect"),
        words(draft, "themes"),
        words(draft, "areas"),
        draft.value("scope"),
        draft.value("noGuaranteeAcknowledged").equals("true"),
        "");
  }

  private static Submitter submitter(Draft draft) {
    return new Submitter(
        draft.value("submitter.name"),
        draft.value("submitter.email"),
        new Organisation(
            draft.value("submitter.organisation.name"),
            choice(OrganisationKind.class, draft.value("submitter.organisation.kind"))));
  }

  /** One question alone, so that an error elsewhere does not hide its own. */
  static Submission only(Draft draft, String question) {
    return submission(Draft.EMPTY.with(FormStep.fields(question), draft.answers()));
  }

  /** The boxes that are ticked, then the sender's own words, which commas part. */
  private static List<String> words(Draft draft, String question) {
    List<String> words = new ArrayList<>(draft.values(question));
    for (String own : FormStep.fields(question).subList(1, 2)) {
      words.addAll(Arrays.asList(draft.value(own).split("[,;\n]")));
    }
    return words;
  }

  /** The constant; null, which a submission takes for its default, when there is none such. */
  private static <E extends Enum<E>> E choice(Class<E> type, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElse(null);
  }

  /** What a form sends, as a draft. */
  static Draft of(Map<String, List<String>> form) {
    List<String> fields =
        Arrays.stream(FormStep.values()).flatMap(step -> step.fields().stream()).toList();
    return Draft.EMPTY.with(fields, form);
  }
}
