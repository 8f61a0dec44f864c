package se.meetmalmo.communications.spi;

import java.util.Objects;
import se.meetmalmo.communications.Category;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * That one person, or one system, is to be told of one event. Of several with the same event,
 * recipient and channel one is sent.
 *
 * @param recipient {@code SCHEME:ID}, at most 150 characters, no personal data: the {@link
 *     Correspondence} of the scheme finds out who that is when it is sent
 * @param channel kind of the channel: {@link #MAIL}
 * @param kind of message, which names its template; empty for what needs no words
 * @param language {@code sv} or {@code en}: the recipient's
 * @param reference what the {@link Correspondence} needs to find the words again: the number of a
 *     step; at most 150 characters, empty when nothing
 */
public record Notice(
    Occasion occasion,
    String recipient,
    String channel,
    String kind,
    String language,
    Category category,
    String reference) {
  /** In {@link #channel}: how people are reached. */
  public static final String MAIL = "mail";

  public Notice {
    Objects.requireNonNull(occasion);
    Objects.requireNonNull(category);
    new Validation()
        .atMost("unit", occasion.unit(), 40)
        .atMost("event", occasion.event(), 100)
        .atMost("type", occasion.type(), 60)
        .atMost("subject", occasion.subject(), 150)
        .check(
            recipient.indexOf(':') > 0,
            FieldError.of("recipient", "malformed", "is not SCHEME:ID such as idea-sender:018f"))
        .atMost("recipient", recipient, 150)
        .required("channel", channel)
        .atMost("channel", channel, 20)
        .atMost("kind", kind, 60)
        .atMost("language", language, 5)
        .atMost("reference", reference, 150)
        .orThrow();
  }

  /** What stands before the first colon of the recipient. */
  public String scheme() {
    return recipient.substring(0, recipient.indexOf(':'));
  }

  /** What stands after it. */
  public String recipientId() {
    return recipient.substring(recipient.indexOf(':') + 1);
  }
}
