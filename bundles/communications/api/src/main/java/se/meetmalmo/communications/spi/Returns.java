package se.meetmalmo.communications.spi;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what channels learn of messages after they were sent; a service. Thread-safe. */
@ProviderType
public interface Returns {
  /** What was done with a report. */
  enum Taken {
    /** The delivery bounced, or is parked. */
    RECORDED,
    /** A line in the delivery's log; it stays sent. */
    NOTED,
    /** Nothing: it is not sent any more, or says so already. */
    KNOWN,
    /** No such message was sent from here. */
    STRANGE,
    /** The message is being settled: ask again in a while. */
    LATER
  }

  /**
   * Records what became of a message. The same report twice changes nothing the second time. An
   * address is blocked only when it does not exist and is the one that the message went to.
   */
  Taken take(Returned returned);
}
