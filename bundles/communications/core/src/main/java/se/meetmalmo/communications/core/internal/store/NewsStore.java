package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is to be told in digests, and which were planned. Each method is one transaction. */
public interface NewsStore {
  /** Keeps it once, however often it is told. */
  void add(String event, String subject, Instant at);

  /** What they are about, after the one time and up to the other, in order, each once. */
  List<String> subjects(Instant after, Instant upTo);

  /** Up to when the last digest told; empty before the first. */
  Optional<Instant> toldUpTo();

  boolean isPlanned(String period);

  /** Notes that all of a digest is planned; again changes nothing. */
  void planned(String period, Instant until, int recipients);
}
