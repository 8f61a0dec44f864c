package se.meetmalmo.communications.core.internal;

import java.util.Optional;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;

/** Those who know recipients, by scheme. Thread-safe. */
interface Correspondences {
  boolean knows(String scheme);

  /** Empty when there is no such recipient. */
  Optional<Correspondent> find(Notice notice, Purpose purpose);
}
