package se.meetmalmo.communications.plan;

import java.time.Instant;

/**
 * One thing that was done with an activity.
 *
 * @param number from 1
 * @param from the status before; of the first, the same as {@code to}
 * @param by name of the account, {@code system} for what an event has raised
 * @param note why, or what came of it; may be empty
 */
public record PlanStep(
    int number, ActivityStatus from, ActivityStatus to, Instant at, String by, String note) {
  public static final int NOTE_LENGTH = 2_000;
}
