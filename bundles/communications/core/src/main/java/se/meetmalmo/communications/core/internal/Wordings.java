package se.meetmalmo.communications.core.internal;

import java.util.Optional;
import se.meetmalmo.communications.spi.Wording;

/** How each kind of message is worded now. Thread-safe. */
interface Wordings {
  /**
   * @return empty when nobody has said that there is such a kind
   */
  Optional<Wording> find(String kind, String language);
}
