package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.criteria.Criteria.Refusal;

/** Gathers what is wrong with one rule set, so that its author sees all of it at once. */
final class Problems {
  private static final int MOST = 50;
  private final String source;
  private final List<Refusal> refusals = new ArrayList<>();

  Problems(String source) {
    this.source = source;
  }

  void add(String place, String reason) {
    if (refusals.size() < MOST) {
      refusals.add(new Refusal(source, place, reason));
    }
  }

  /** Adds a problem unless the condition holds, which it gives back. */
  boolean check(boolean good, String place, String reason) {
    if (!good) {
      add(place, reason);
    }
    return good;
  }

  /** Ends the loading when anything is wrong so far. */
  void orThrow() {
    if (!refusals.isEmpty()) {
      throw new RuleSetRefusedException(refusals);
    }
  }

  RuleSetRefusedException with(String place, String reason) {
    add(place, reason);
    return new RuleSetRefusedException(refusals);
  }
}
