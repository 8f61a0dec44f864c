package se.meetmalmo.communications.spi;

import java.util.List;
import java.util.Objects;

/**
 * What a report says of a message that a channel's server had taken over, read from a mailbox that
 * anybody can write to: nothing in it is believed before {@link Returns} has compared it with what
 * was sent. Holds personal data.
 *
 * @param messageId of the message that it is about, as the channel gave it
 * @param addresses for whom it was, as the report says, each at most 320 characters; empty when it
 *     does not say
 * @param server that reports; empty when it does not say
 * @param reply what is said; addresses in it are hidden before it is kept
 */
public record Returned(
    String messageId, List<String> addresses, Fault fault, String server, String reply) {
  /** What has become of the message. */
  public enum Fault {
    /** There is no such address: RFC 3463, 5.1.1, 5.1.2, 5.1.3, 5.1.6 and 5.1.10. */
    NO_SUCH_ADDRESS,
    /** Given up for another reason: the mailbox is full, the letter unwelcome, the time is over. */
    FAILED,
    /** Not delivered yet; the server goes on trying. */
    DELAYED
  }

  public Returned {
    Objects.requireNonNull(messageId);
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(fault);
    Objects.requireNonNull(server);
    Objects.requireNonNull(reply);
  }

  /** Without whom it was for, and what was said. */
  @Override
  public String toString() {
    return "Returned %s, %s".formatted(messageId, fault);
  }
}
