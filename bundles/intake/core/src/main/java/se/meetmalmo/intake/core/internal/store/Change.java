package se.meetmalmo.intake.core.internal.store;

import java.util.List;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Step;

/**
 * What is written about an idea in one transaction.
 *
 * @param idea as it is to be; its version is one above that of what was read
 * @param steps the new ones, one for each event
 */
public record Change(Idea idea, List<Step> steps, List<IdeaEvent> events) {
  public Change {
    steps = List.copyOf(steps);
    events = List.copyOf(events);
  }
}
