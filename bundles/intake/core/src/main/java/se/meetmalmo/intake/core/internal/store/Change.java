package se.meetmalmo.intake.core.internal.store;

import java.time.LocalDate;
import java.util.List;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Step;

/**
 * What is written about an idea in one transaction.
 *
 * @param idea as it is to be; its version is one above that of what was read
 * @param steps the new ones, one for each event
 * @param pausing where it has just been paused: what it waits for; else null
 * @param replyBy where the sender has just been asked: until when an answer is wanted; else null
 */
public record Change(
    Idea idea, List<Step> steps, List<IdeaEvent> events, Pausing pausing, LocalDate replyBy) {
  public Change {
    steps = List.copyOf(steps);
    events = List.copyOf(events);
  }
}
