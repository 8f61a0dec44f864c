package se.meetmalmo.communications.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One thing of the plan.
 *
 * @param origin what raised it: the type of an event, {@code template:KEY}; empty for a person
 * @param external whether any of its texts is for people outside the city
 * @param authors accounts that have written in it; none of them approves what is external
 * @param approvedBy name of the account; empty while nobody has
 * @param publishedAt null (absent in JSON) while it is not out
 * @param version counts the changes, from 1
 * @param steps what was done with it, oldest first; in lists empty
 */
public record Activity(
    String id,
    ActivityContent content,
    ActivityStatus status,
    String origin,
    boolean external,
    Set<String> authors,
    String approvedBy,
    @Schema(nullable = true) Instant publishedAt,
    Instant changedAt,
    String changedBy,
    long version,
    List<PlanStep> steps) {
  public Activity {
    authors = Set.copyOf(authors);
    steps = List.copyOf(steps);
  }

  /** The journal's name of an activity: {@code activity:018f...}. */
  public static String subject(String id) {
    return "activity:" + id;
  }
}
