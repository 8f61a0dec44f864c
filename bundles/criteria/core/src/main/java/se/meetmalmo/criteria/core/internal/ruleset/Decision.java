package se.meetmalmo.criteria.core.internal.ruleset;

/**
 * A decision, compiled.
 *
 * @param at its place among the facts and decisions
 */
record Decision(String id, int at, Gives gives, Domain domain, DecisionTable table) {
  /** What comes out of a decision. */
  enum Gives {
    VALUE,
    VERDICT,
    OUTCOME
  }

  /** Decides, and returns the rule that did. */
  DecisionTable.Rule decide(Fact.State state) {
    int number = table.rule(state);
    if (number < 0) {
      throw new IllegalStateException("No rule of table " + id + " fits");
    }
    DecisionTable.Rule rule = table.rules().get(number);
    int word = Fact.NOWHERE;
    for (int at : rule.evidence()) {
      word = word < 0 ? state.word(at) : word;
    }
    state.set(at, rule.value(), word);
    return rule;
  }
}
