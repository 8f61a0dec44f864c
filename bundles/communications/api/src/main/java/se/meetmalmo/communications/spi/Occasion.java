package se.meetmalmo.communications.spi;

import java.time.Instant;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * The event that something is told of.
 *
 * @param unit in whose journal it stands: {@code intake}
 * @param event its id
 * @param type {@code IdeaAccepted}
 * @param subject {@code idea:018f...}
 */
public record Occasion(String unit, String event, String type, String subject, Instant at) {
  public static Occasion of(JournalEvent event) {
    return new Occasion(event.unit(), event.id(), event.type(), event.subject(), event.at());
  }
}
