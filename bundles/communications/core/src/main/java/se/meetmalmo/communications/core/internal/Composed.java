package se.meetmalmo.communications.core.internal;

import se.meetmalmo.communications.spi.Letter;

/** What came of putting a delivery into words. */
sealed interface Composed {
  /**
   * It can be sent.
   *
   * @param addressHash by which a blocked address is known
   */
  record Ready(Letter letter, String addressHash) implements Composed {}

  /** It never will be: nobody is there, or the address is blocked. */
  record Never(String why) implements Composed {}

  /** Not yet: whoever knows the recipient is away. */
  record NotYet(String why) implements Composed {}
}
