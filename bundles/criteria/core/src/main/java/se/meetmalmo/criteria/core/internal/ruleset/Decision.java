package se.meetmalmo.criteria.core.internal.ruleset;

/**
 * A decision, compiled.
 *
 * @param at its place among the facts and decisions
 */
record Decision(String id, int at, Gives gives, Domain domain, Logic logic) {
  /** What comes out of a decision. */
  enum Gives {
    VALUE,
    VERDICT,
    OUTCOME
  }

  /** Decides, and returns the key of the reason, which may be empty. */
  String decide(Reading reading, Fact.State state) {
    Logic.Conclusion conclusion = logic.conclude(reading, state);
    state.set(at, conclusion.value(), conclusion.word());
    return conclusion.reason();
  }
}
