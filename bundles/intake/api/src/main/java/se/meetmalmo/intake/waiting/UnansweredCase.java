package se.meetmalmo.intake.waiting;

import java.time.LocalDate;
import se.meetmalmo.intake.IdeaSummary;

/**
 * An idea whose sender has not answered in time what was asked. It is never closed for that: the
 * business unit decides.
 *
 * @param replyBy until when an answer was wanted
 */
public record UnansweredCase(IdeaSummary idea, LocalDate replyBy) {}
