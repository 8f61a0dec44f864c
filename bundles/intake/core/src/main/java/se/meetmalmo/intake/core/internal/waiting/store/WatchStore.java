package se.meetmalmo.intake.core.internal.waiting.store;

import java.util.Collection;
import java.util.List;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.intake.waiting.WorthWaking;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;

/** Keeps what paused ideas wait for. Each method is one transaction. */
public interface WatchStore {
  /** Those that wait for one of the keys, which has not come yet. */
  List<Watch> on(WakeReason.Kind kind, Collection<String> keys);

  /** Those whose key is not above this one, and has not come yet; some. */
  List<Watch> upTo(WakeReason.Kind kind, String key, int limit);

  /** Those of RULES that have last seen another rule set; some. */
  List<Watch> otherRules(String inForce, int limit);

  /**
   * What it waits for has come: keeps that and tells of it.
   *
   * @param seen the key from now on
   * @return false where somebody else has said so, or the idea is paused no more
   */
  boolean come(Watch watch, String seen, WakeReason reason, WaitingEvent event);

  /**
   * Keeps and tells a reason that nobody asked for.
   *
   * @return false where it is known, or the idea is not paused
   */
  boolean suggest(String ideaId, WakeReason reason, WaitingEvent event);

  /** Paused ideas with something that has come, those with the newest first. */
  Page<WorthWaking> worthWaking(PageRequest page);

  /** How many {@link #worthWaking} are. */
  long countWorthWaking();

  /**
   * Takes an idea off the list until something else comes.
   *
   * @return whether it was there
   */
  boolean dismiss(String ideaId);
}
