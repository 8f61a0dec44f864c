package se.meetmalmo.intake.waiting;

import java.time.Instant;
import se.meetmalmo.intake.IdeaSummary;

/**
 * An idea whose sender has heard nothing for too long.
 *
 * @param toldAt when the sender was last told of anything
 * @param days how long ago that is, in days of the city's calendar
 * @param escalated so long that the project leader is told
 */
public record SilentCase(IdeaSummary idea, Instant toldAt, int days, boolean escalated) {}
