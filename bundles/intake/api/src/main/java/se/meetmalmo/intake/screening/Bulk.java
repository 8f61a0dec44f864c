package se.meetmalmo.intake.screening;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Validation;

/**
 * The same for several cases. What tells a sender no is decided one by one, by somebody who reads:
 * there is no bulk for it.
 *
 * @param ideas ids, 1 to {@value #MOST}
 * @param assignee with ASSIGN: name of an account; empty takes the cases from whoever has them
 * @param reason with PAUSE: for the senders
 * @param until with PAUSE: the day to look again; null for no set day
 */
public record Bulk(Kind kind, List<String> ideas, String assignee, String reason, LocalDate until) {
  /** How many cases at most. */
  public static final int MOST = 200;

  /** What can be done to several. */
  public enum Kind {
    ASSIGN,
    MARK,
    UNMARK,
    PAUSE
  }

  public Bulk {
    ideas = List.copyOf(new LinkedHashSet<>(ideas));
    assignee = Objects.requireNonNullElse(assignee, "").strip();
    reason = Objects.requireNonNullElse(reason, "").strip();
    new Validation()
        .check(kind != null, FieldError.of("kind", "required", "is required"))
        .check(!ideas.isEmpty(), FieldError.of("ideas", "required", "name at least one case"))
        .atMost("ideas", ideas, MOST)
        .atMost("assignee", assignee, 150)
        .atMost("reason", reason, Decision.REASON_LENGTH)
        .orThrow();
    if (kind == Kind.PAUSE) {
      new Validation().required("reason", reason).orThrow();
    }
  }

  /**
   * What is decided about each with PAUSE.
   *
   * @throws InvalidInputException when it is another kind
   */
  public Decision decision() {
    if (kind != Kind.PAUSE) {
      throw new InvalidInputException(FieldError.of("kind", "unknown-value", "decides nothing"));
    }
    return new Decision(Decision.Action.PAUSE, reason, "", until);
  }
}
