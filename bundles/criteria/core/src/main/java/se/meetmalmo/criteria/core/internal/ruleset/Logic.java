package se.meetmalmo.criteria.core.internal.ruleset;

/** How a decision comes about. Immutable, for many threads. */
sealed interface Logic permits DecisionTable, Weighing {
  /**
   * What comes out.
   *
   * @param value index in the domain of the decision
   * @param reason key of a text; empty when there is none
   * @param word that the passage is about, or {@link Fact#NOWHERE}
   */
  record Conclusion(int value, String reason, int word) {}

  Conclusion conclude(Reading reading, Fact.State state);
}
