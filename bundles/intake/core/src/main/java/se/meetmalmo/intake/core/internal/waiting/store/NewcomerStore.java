package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.Instant;
import java.util.List;

/** Keeps how far what came in has been looked at. Each method is one transaction. */
public interface NewcomerStore {
  /**
   * Some of what came in after what was looked at last, the oldest first; without imports.
   *
   * @param until only what came in before
   */
  List<Newcomer> next(Instant until, int limit);

  /** This one was looked at, and all before it. */
  void seen(Newcomer last);
}
