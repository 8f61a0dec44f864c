package se.meetmalmo.intake.core.internal;

import java.util.Optional;
import java.util.function.Supplier;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.web.Language;

/** The criteria, which come and go, as the use cases ask them. Thread-safe. */
final class Judge {
  /** The promise where no rule set in force says otherwise: three weeks. */
  private static final int ANSWER_WITHIN_DAYS = 21;

  private final Supplier<Optional<Criteria>> criteria;

  Judge(Supplier<Optional<Criteria>> criteria) {
    this.criteria = criteria;
  }

  Assessment assess(Submission submission) {
    return criteria
        .get()
        .map(there -> there.assess(submission, Language.of(submission.language())))
        .orElse(Assessment.undecided(""));
  }

  /**
   * What holds for who waits from now on.
   *
   * @param rules the rule set in force; empty when none is
   */
  record Terms(int answerWithinDays, String rules) {}

  Terms terms() {
    return inForce()
        .map(set -> new Terms(set.answerWithinDays(), set.ruleSet().toString()))
        .orElse(new Terms(ANSWER_WITHIN_DAYS, ""));
  }

  boolean hasRules() {
    return inForce().isPresent();
  }

  int answerWithinDays() {
    return terms().answerWithinDays();
  }

  private Optional<RuleSetView> inForce() {
    return criteria.get().flatMap(there -> there.inForce(Language.SV));
  }
}
