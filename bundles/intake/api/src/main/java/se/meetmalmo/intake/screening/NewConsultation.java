package se.meetmalmo.intake.screening;

import java.time.LocalDate;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * A question to another affected party. Name and address are personal data.
 *
 * @param name of the person who is asked
 * @param email the private link is for this address
 * @param organisation may be empty
 * @param where inside or outside the city
 * @param question required
 * @param deadline the last day to answer
 * @param shows what of the case the addressee may read
 * @param language {@code sv} or {@code en}: in which the addressee is met
 */
public record NewConsultation(
    String name,
    String email,
    String organisation,
    Inventory.Where where,
    String question,
    LocalDate deadline,
    Shows shows,
    String language) {
  /** How much of the case the addressee reads. */
  public enum Shows {
    /** Case number, title and the question. */
    QUESTION,
    /** What the sender wrote too, without who and without contact details. */
    TEXT
  }

  public NewConsultation {
    name = VisibleText.line(Objects.requireNonNullElse(name, ""));
    email = VisibleText.line(Objects.requireNonNullElse(email, ""));
    organisation = VisibleText.line(Objects.requireNonNullElse(organisation, ""));
    question = Objects.requireNonNullElse(question, "").strip();
    shows = Objects.requireNonNullElse(shows, Shows.TEXT);
    language = "en".equals(language) ? "en" : "sv";
    new Validation()
        .required("name", name)
        .atMost("name", name, 150)
        .email("email", email)
        .atMost("organisation", organisation, 200)
        .check(where != null, FieldError.of("where", "required", "is required"))
        .required("question", question)
        .atMost("question", question, 4_000)
        .check(deadline != null, FieldError.of("deadline", "required", "is required"))
        .orThrow();
  }
}
