package se.meetmalmo.communications.spi;

import java.time.Instant;
import se.meetmalmo.communications.Category;

/**
 * One message, ready to be sent. Holds personal data.
 *
 * @param id of the delivery: the same at each attempt, so that the other side can tell a second one
 * @param name of the recipient; empty when there is none
 * @param address as the channel wants it
 * @param language {@code sv} or {@code en}
 * @param subject one line; empty where the kind has no words
 * @param text plain, paragraphs parted by an empty line; empty where the kind has no words
 * @param unsubscribe address that ends the subscription by one POST; empty for service messages
 * @param at when it was planned
 */
public record Letter(
    String id,
    String name,
    String address,
    String language,
    Category category,
    String subject,
    String text,
    String unsubscribe,
    Instant at,
    Occasion occasion) {
  /** Without what it says, and to whom. */
  @Override
  public String toString() {
    return "Letter " + id;
  }
}
