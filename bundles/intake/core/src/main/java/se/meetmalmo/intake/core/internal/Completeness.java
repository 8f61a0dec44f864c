package se.meetmalmo.intake.core.internal;

import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What a submission must say before it is taken in. From the sender's own hand: everything that the
 * form marks as required. By telephone, at a meeting or in a letter the coordinator may lack an
 * e-mail address, and reads the notice out. An import may be a title and a text, and it alone has
 * an id of its own.
 */
final class Completeness {
  private Completeness() {}

  static Validation of(Submission submission, Origin origin) {
    Validation validation =
        new Validation().required("title", submission.title()).required("text", submission.text());
    Submission.Submitter submitter = submission.submitter();
    if (origin != Origin.IMPORT) {
      validation.check(
          submission.externalId().isEmpty(),
          FieldError.of("externalId", "not-allowed", "is for imports only"));
      validation.required("submitter.name", submitter.name());
    }
    if (origin == Origin.PORTAL || origin == Origin.API) {
      own(validation, submission);
    } else if (!submitter.email().isEmpty()) {
      validation.email("submitter.email", submitter.email());
    }
    return validation;
  }

  private static void own(Validation validation, Submission submission) {
    Submission.Submitter submitter = submission.submitter();
    if (submitter.email().isEmpty()) {
      validation.required("submitter.email", "");
    } else {
      validation.email("submitter.email", submitter.email());
    }
    validation
        .required("submitter.organisation.name", submitter.organisation().name())
        .isTrue(
            "noGuaranteeAcknowledged",
            submission.noGuaranteeAcknowledged(),
            "must be true: the sender has read that no idea is certain to be taken further");
  }
}
