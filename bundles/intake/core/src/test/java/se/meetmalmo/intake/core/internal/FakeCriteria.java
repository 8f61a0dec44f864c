package se.meetmalmo.intake.core.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Change;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Language;

/** Says one outcome of everything. */
public final class FakeCriteria implements Criteria {
  public volatile Outcome outcome = Outcome.PROCEED;
  public volatile int answerWithinDays;
  public volatile boolean installed = true;
  public volatile RuleSetId ruleSet = new RuleSetId("malmo", "1.0.0");

  @Override
  public Assessment assess(Submission submission, Language language) {
    Assessment judged = Samples.judged(outcome, language);
    return new Assessment(ruleSet, judged.outcome(), judged.reason(), judged.findings());
  }

  @Override
  public Optional<RuleSetView> inForce(Language language) {
    return answerWithinDays == 0
        ? Optional.empty()
        : Optional.of(
            new RuleSetView(
                ruleSet,
                "Malmö",
                "",
                true,
                answerWithinDays,
                List.of("Företagslotsen", "https://lots.example.se", "040-00 00 00"),
                List.of(
                    new RuleSetView.CriterionText("collaboration", Samples.name(language), "", "")),
                List.of(),
                List.of(),
                List.of(),
                0));
  }

  @Override
  public List<RuleSetView> installed(Language language) {
    return List.of();
  }

  @Override
  public List<Refusal> refusals() {
    return List.of();
  }

  @Override
  public void activate(RuleSetId ruleSet, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RuleSetId rollback(Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Assessment simulate(RuleSetId ruleSet, Submission submission, Language language) {
    if (!installed) {
      throw new NotFoundException("rule set", ruleSet.toString());
    }
    return Samples.judged(outcome, language);
  }

  @Override
  public List<Change> trial(RuleSetId ruleSet, Language language, IntConsumer progress) {
    throw new UnsupportedOperationException();
  }
}
