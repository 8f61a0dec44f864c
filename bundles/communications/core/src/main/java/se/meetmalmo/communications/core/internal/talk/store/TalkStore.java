package se.meetmalmo.communications.core.internal.talk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.platform.journal.JournalEvent;

/** Keeps talks. Each method is one transaction, with its events. */
public interface TalkStore {
  /** What is to be written: with these events. */
  record Change(Kept now, List<JournalEvent> events) {}

  Optional<Kept> find(String activity);

  /**
   * Changes one, or adds it.
   *
   * @param change is given one that says nothing where there is none; empty to leave it as it is
   * @return whether anything was written
   * @throws se.meetmalmo.platform.ConflictException when somebody else has changed it meanwhile
   */
  boolean change(String activity, Function<Kept, Optional<Change>> change);

  /** Those to which both sides are invited, or that were held, by when they begin. */
  List<TalkTime> agreed(Instant since, int most);

  /** Those of which both sides are to be reminded: that begin between these and nobody was. */
  List<String> due(Instant after, Instant before);

  /** Keeps the hash of a private link. */
  void link(String hash, String activity);

  Optional<Kept> behind(String hash);

  /**
   * Erases the guests, and the private links, of those that are to be forgotten by now.
   *
   * @return of how many
   */
  int forget(Instant now);
}
