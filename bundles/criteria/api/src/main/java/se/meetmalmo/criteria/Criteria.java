package se.meetmalmo.criteria;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.web.Language;

/** Loads, activates, runs and compares rule sets. Thread-safe; a swap never fails a request. */
@ProviderType
public interface Criteria {
  /**
   * Holds a submission against the rule set in force.
   *
   * @param language of the reasons
   * @return never fails: {@link Outcome#UNDECIDED} with a reason when no rule set can judge
   */
  Assessment assess(Submission submission, Language language);

  /** The rule set in force, as people read it; empty when none is. */
  Optional<RuleSetView> inForce(Language language);

  /** Every rule set that is installed and sound, in order of id and version. */
  List<RuleSetView> installed(Language language);

  /** What was refused when it was loaded: file or bundle, place and reason. */
  List<Refusal> refusals();

  /**
   * Puts a rule set in force at once, lastingly.
   *
   * @throws se.meetmalmo.platform.NotFoundException when it is not installed
   */
  void activate(RuleSetId ruleSet, Actor by);

  /**
   * Puts the rule set in force that was so before the last {@link #activate}.
   *
   * @return the one now in force
   * @throws se.meetmalmo.platform.ConflictException when there is none before, or it is gone
   */
  RuleSetId rollback(Actor by);

  /**
   * Holds a submission against a rule set that need not be in force.
   *
   * @throws se.meetmalmo.platform.NotFoundException when it is not installed
   */
  Assessment simulate(RuleSetId ruleSet, Submission submission, Language language);

  /**
   * Holds everything that was handed in against a rule set that need not be in force. Nothing is
   * changed.
   *
   * @param progress told the number of submissions done now and then
   * @return those whose outcome would be another, in the order of the archive
   * @throws se.meetmalmo.platform.NotFoundException when the rule set is not installed
   * @throws se.meetmalmo.platform.ConflictException when nothing is installed that keeps
   *     submissions
   */
  List<Change> trial(RuleSetId ruleSet, Language language, IntConsumer progress);

  /**
   * @param source the file or bundle
   * @param place file within it, and line, row or cell
   */
  record Refusal(String source, String place, String reason) {}
}
