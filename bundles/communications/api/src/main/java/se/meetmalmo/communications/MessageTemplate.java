package se.meetmalmo.communications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * How one kind of message is worded in one language now.
 *
 * @param kind {@code IdeaAccepted}
 * @param language {@code sv} or {@code en}
 * @param facts the names that it may use, sorted
 * @param version 0 as shipped; counts the changes since
 * @param shipped whether it is as shipped, also again
 * @param by name of the account that changed it last; empty at version 0
 * @param at when; null (absent in JSON) at version 0
 */
public record MessageTemplate(
    String kind,
    String language,
    List<String> facts,
    String subject,
    String body,
    int version,
    boolean shipped,
    String by,
    @Schema(nullable = true) Instant at) {
  public MessageTemplate {
    facts = List.copyOf(facts);
  }
}
