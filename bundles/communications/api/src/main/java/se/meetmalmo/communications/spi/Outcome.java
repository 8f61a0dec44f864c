package se.meetmalmo.communications.spi;

/** What a channel says of one attempt. What {@code reply} says is kept; addresses are hidden. */
public sealed interface Outcome {
  String reply();

  /**
   * The server has taken it over.
   *
   * @param server which
   * @param messageId by which it knows it
   */
  record Accepted(String server, String messageId, String reply) implements Outcome {}

  /** Not now, for a reason that lies with this message or its recipient: tried again later. */
  record Deferred(String server, String reply) implements Outcome {}

  /** Never, for a reason that somebody must look at. */
  record Refused(String server, String reply) implements Outcome {}

  /** There is no such address: nothing more is sent to it. */
  record Bounced(String server, String reply) implements Outcome {}

  /** Nothing can be sent by this channel now, and nothing was: all of it waits. */
  record Unavailable(String reply) implements Outcome {}

  /** It may have been sent, or not: the line went before the answer came. */
  record Unknown(String reply) implements Outcome {}
}
