package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import se.meetmalmo.knowledgebank.Contact;
import se.meetmalmo.knowledgebank.Credit;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.VisibleText;

/**
 * What a group reports, in the fixed form of the knowledge bank's {@link Lesson}, whose bounds
 * count. Names of people do not belong in it: who took part is told by the group.
 *
 * @param kind INTERIM when absent
 * @param did what we did; required
 * @param outcome what came of it; required of the last
 * @param worked what worked
 * @param notAgain what we would not do again
 * @param money what it cost in whole kronor; null (absent in JSON) when not known
 * @param jobs how many jobs it gave; null (absent in JSON) when not known
 * @param contacts whom to ask: roles in units
 */
public record NewReport(
    @Schema(defaultValue = "INTERIM") Kind kind,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Lesson.TEXT_LENGTH) String did,
    @Schema(maxLength = Lesson.TEXT_LENGTH) String outcome,
    @Schema(maxLength = Lesson.TEXT_LENGTH) String worked,
    @Schema(maxLength = Lesson.TEXT_LENGTH) String notAgain,
    @Schema(nullable = true, minimum = "0") Long money,
    @Schema(nullable = true, minimum = "0") Integer jobs,
    @ArraySchema(maxItems = 20) List<Contact> contacts) {
  /** Which report. */
  public enum Kind {
    /** On the way. */
    INTERIM,
    /** The last: the task is fulfilled, or the work has stopped. */
    FINAL
  }

  public NewReport {
    kind = Objects.requireNonNullElse(kind, Kind.INTERIM);
    Lesson said = new Lesson(did, outcome, worked, notAgain, money, jobs, contacts, List.of());
    did = said.did();
    outcome = said.outcome();
    worked = said.worked();
    notAgain = said.notAgain();
    contacts = said.contacts();
    if (kind == Kind.FINAL && !VisibleText.isIn(outcome)) {
      throw new InvalidInputException(
          FieldError.of("outcome", "required", "is required of the last report"));
    }
  }

  /** As the knowledge bank keeps it. */
  public Lesson lesson(List<Credit> credits) {
    return new Lesson(did, outcome, worked, notAgain, money, jobs, contacts, credits);
  }
}
