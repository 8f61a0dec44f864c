package se.meetmalmo.intake.core.internal.store;

import java.time.LocalDate;
import se.meetmalmo.intake.Pause;

/**
 * What an idea waits for.
 *
 * @param replyBy until when the sender's answer is wanted; null when the sender is not asked
 * @param pause null when it is not paused
 */
public record Waits(LocalDate replyBy, Pause pause) {
  public static final Waits NOTHING = new Waits(null, null);
}
