package se.meetmalmo.communications.core.internal.unit.store;

import java.time.Instant;
import java.util.List;

/**
 * Which parts of the city were asked what, and when they answered: a projection of the intake's
 * events. Each method is one transaction.
 */
public interface UnitQuestionStore {
  /** Adds or replaces; the time of a first answer stays. */
  void keep(UnitQuestion question);

  void remove(String id);

  /** Those asked since. */
  List<UnitQuestion> since(Instant from);
}
