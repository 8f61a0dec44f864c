package se.meetmalmo.intake.core.internal.store;

import java.util.List;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * What is written in one transaction about one idea.
 *
 * @param key under which the idea is found again when it is imported once more; empty when none
 * @param statusHash of the private link's secret
 * @param createdBy name of the account; {@code anonymous} for the public
 */
public record Entry(
    Idea idea, String key, String statusHash, String createdBy, List<JournalEvent> events) {
  public Entry {
    events = List.copyOf(events);
  }
}
