package se.meetmalmo.communications.spi;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A kind of message, and how it is worded until somebody words it otherwise.
 *
 * @param name {@code IdeaAccepted}; letters, digits and hyphens
 * @param scheme of the recipients that it is sent to
 * @param facts the names that a wording may use
 * @param wordings by language, {@code sv} and {@code en}
 */
public record MessageKind(
    String name, String scheme, Set<String> facts, Map<String, Wording> wordings) {
  public MessageKind {
    Objects.requireNonNull(name);
    Objects.requireNonNull(scheme);
    facts = Set.copyOf(facts);
    wordings = Map.copyOf(wordings);
  }
}
