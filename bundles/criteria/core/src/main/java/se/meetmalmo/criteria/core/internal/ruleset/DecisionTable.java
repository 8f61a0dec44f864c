package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.BitSet;
import java.util.List;

/**
 * A decision table, compiled: for each input and each value it can have, the rules that accept it.
 * Immutable, for many threads.
 *
 * @param inputs their places among the facts and decisions
 * @param accepting input → index of value → rules
 */
record DecisionTable(
    String id,
    String hitPolicy,
    List<Integer> inputs,
    List<List<BitSet>> accepting,
    List<Rule> rules)
    implements Logic {

  /**
   * What a rule concludes.
   *
   * @param value index in the domain of the decision
   * @param reason key of a text; empty when there is none
   * @param evidence places among the facts and decisions; the first with a passage is quoted
   */
  record Rule(int value, String reason, List<Integer> evidence) {}

  @Override
  public Conclusion conclude(Reading reading, Fact.State state) {
    int number = rule(state);
    if (number < 0) {
      throw new IllegalStateException("No rule of table " + id + " fits");
    }
    Rule rule = rules.get(number);
    int word = Fact.NOWHERE;
    for (int at : rule.evidence()) {
      word = word < 0 ? state.word(at) : word;
    }
    return new Conclusion(rule.value(), rule.reason(), word);
  }

  /** The first rule that accepts, or -1; the loader has made sure that there is one. */
  int rule(Fact.State state) {
    BitSet rules = new BitSet();
    rules.set(0, this.rules.size());
    for (int i = 0; i < accepting.size(); i++) {
      rules.and(accepting.get(i).get(state.value(inputs.get(i))));
    }
    return rules.nextSetBit(0);
  }
}
