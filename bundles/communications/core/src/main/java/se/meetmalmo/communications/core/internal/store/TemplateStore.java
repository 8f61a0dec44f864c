package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.communications.spi.Wording;

/** Keeps the wordings that somebody has changed, every version. Each method is one transaction. */
public interface TemplateStore {
  /** The last version of each kind and language that was ever changed. */
  List<Kept> latest();

  Optional<Kept> latest(String kind, String language);

  /**
   * @param expectedVersion the last version, 0 when there is none yet, or -1 for whichever
   * @throws se.meetmalmo.platform.ConflictException when it is another
   */
  Kept add(Kept next, int expectedVersion);

  /**
   * @param wording null when the shipped one is taken again
   */
  record Kept(String kind, String language, int version, Wording wording, String by, Instant at) {}
}
