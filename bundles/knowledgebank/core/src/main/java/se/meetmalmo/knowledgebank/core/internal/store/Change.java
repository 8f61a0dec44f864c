package se.meetmalmo.knowledgebank.core.internal.store;

import java.util.List;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.Step;

/**
 * What is written about an initiative in one transaction.
 *
 * @param initiative as it is to be; its version is 1 for a new one, else one above what was read
 * @param experiences new ones with version 1, others with one above what was read
 * @param steps the new ones but the first of all, which the initiative's own row tells
 * @param handed what a group hands over with it; null when none does
 */
public record Change(
    Kept initiative,
    List<ExperienceEntry> experiences,
    List<Step> steps,
    List<InitiativeEvent> events,
    Handed handed) {
  public Change {
    experiences = List.copyOf(experiences);
    steps = List.copyOf(steps);
    events = List.copyOf(events);
  }

  boolean isNew() {
    return initiative.version() == 1;
  }
}
