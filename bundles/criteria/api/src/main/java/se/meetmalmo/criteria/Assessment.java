package se.meetmalmo.criteria;

import java.util.List;

/**
 * What a rule set says of a submission. Kept with the idea together with the rule set that made it.
 *
 * @param reason why the outcome is what it is, in the reader's language
 * @param findings one a criterion, in the order of the rule set; empty when UNDECIDED
 */
public record Assessment(
    RuleSetId ruleSet, Outcome outcome, String reason, List<Finding> findings) {
  public Assessment {
    findings = List.copyOf(findings);
  }

  public static Assessment undecided(String reason) {
    return new Assessment(RuleSetId.NONE, Outcome.UNDECIDED, reason, List.of());
  }
}
