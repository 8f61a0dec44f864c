package se.meetmalmo.communications;

import java.time.Instant;
import java.util.List;

/**
 * What a member of staff has written to people.
 *
 * @param ideas ids of the ideas to whose senders it goes; empty for news
 * @param by name of the account
 */
public record Message(
    String id,
    Category category,
    String subject,
    String text,
    String language,
    List<String> ideas,
    String by,
    Instant at) {
  public Message {
    ideas = List.copyOf(ideas);
  }
}
