package se.meetmalmo.knowledgebank;

import java.time.Instant;
import java.util.List;

/**
 * One thing that has happened to an initiative, its results and lessons.
 *
 * @param number from 1, without gaps
 * @param experienceId the result or lesson that it was about; empty for the initiative itself
 * @param by name of the account, {@link #SYSTEM} or {@link #OWNER}; empty where the reader may not
 *     know the account
 * @param changes what was written over; empty for what is new
 */
public record Step(
    int number,
    InitiativeEvent.Kind kind,
    Instant at,
    String experienceId,
    String by,
    List<FieldChange> changes) {
  /** In {@link #by}: the platform itself. */
  public static final String SYSTEM = "system";

  /** In {@link #by}: the owner, by private link. */
  public static final String OWNER = "owner";

  public Step {
    changes = List.copyOf(changes);
  }

  /**
   * A field before and after, cut where it is long; of what is private nothing but its name.
   *
   * @param before empty when there was nothing
   */
  public record FieldChange(String field, String before, String after) {}

  /** For readers who are not to know the account. */
  public Step nameless() {
    boolean role = by.equals(SYSTEM) || by.equals(OWNER);
    return role ? this : new Step(number, kind, at, experienceId, "", changes);
  }
}
