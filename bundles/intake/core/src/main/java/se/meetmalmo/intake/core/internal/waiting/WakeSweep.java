package se.meetmalmo.intake.core.internal.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.core.internal.waiting.store.Watch;
import se.meetmalmo.intake.core.internal.waiting.store.WatchStore;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;
import se.meetmalmo.platform.web.Language;

/**
 * Looks for what nobody tells of: days, budget years, and the rule set in force. Of another rule
 * set it says what that makes of the idea; what is judged and decided already stays.
 */
@Component(property = {Sweep.NAME + "=intake-wake", Sweep.EVERY + "=PT1M"})
public final class WakeSweep implements Sweep {
  private static final int SOME = 200;
  private final WatchStore store;
  private final Wakening wakening;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Criteria criteria;

  @Activate
  public WakeSweep(@Reference WatchStore store, @Reference Wakening wakening) {
    this.store = store;
    this.wakening = wakening;
  }

  @Override
  public Swept run(Instant now) {
    LocalDate today = WaitingPolicy.today(now);
    Swept days = come(store.upTo(WakeReason.Kind.DAY, today.toString(), SOME), now);
    Swept years = come(store.upTo(WakeReason.Kind.BUDGET_YEAR, "" + today.getYear(), SOME), now);
    Swept rules = rules(now);
    return new Swept(
        days.changed() + years.changed() + rules.changed(),
        days.more() || years.more() || rules.more());
  }

  private Swept come(List<Watch> due, Instant now) {
    return swept(due, (int) due.stream().filter(watch -> wakening.come(watch, now)).count());
  }

  /** Others than those that could not be done are looked at at once. */
  private static Swept swept(List<Watch> due, int done) {
    return new Swept(done, due.size() == SOME && done > 0);
  }

  private Swept rules(Instant now) {
    Criteria there = criteria;
    String inForce =
        there == null
            ? ""
            : there.inForce(Language.SV).map(set -> set.ruleSet().toString()).orElse("");
    if (inForce.isEmpty()) {
      return Swept.NOTHING;
    }
    List<Watch> due = store.otherRules(inForce, SOME);
    int done = 0;
    for (Watch watch : due) {
      done +=
          wakening
                  .paused(watch.ideaId())
                  .filter(idea -> wakening.come(watch, inForce, judged(idea, there), now))
                  .isPresent()
              ? 1
              : 0;
    }
    return swept(due, done);
  }

  private static String judged(Idea idea, Criteria criteria) {
    Assessment said = criteria.assess(idea.submission(), Language.of(idea.submission().language()));
    return said.ruleSet() + " " + said.outcome();
  }
}
