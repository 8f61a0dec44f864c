package se.meetmalmo.communications.plan;

import java.util.Objects;
import java.util.Optional;
import se.meetmalmo.platform.Validation;

/**
 * What is asked for of what is out; an empty value asks for all.
 *
 * @param theme word of what it is about
 * @param audience key
 * @param language {@code sv} or {@code en}
 * @param kind empty for any
 * @param internal what is for people of the city too: whoever asks has seen that the reader is one
 */
public record PublishedQuery(
    Optional<CityChannel> channel,
    String theme,
    String audience,
    String language,
    Optional<ActivityKind> kind,
    boolean internal) {
  public PublishedQuery {
    Objects.requireNonNull(channel);
    Objects.requireNonNull(kind);
    theme = Objects.requireNonNullElse(theme, "").strip();
    audience = Objects.requireNonNullElse(audience, "").strip();
    language = Objects.requireNonNullElse(language, "").strip();
    new Validation()
        .atMost("theme", theme, 80)
        .atMost("audience", audience, Audience.KEY_LENGTH)
        .atMost("language", language, 5)
        .orThrow();
  }
}
