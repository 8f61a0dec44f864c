package se.meetmalmo.intake.core.internal.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.core.internal.together.Twins;
import se.meetmalmo.intake.core.internal.waiting.store.Newcomer;
import se.meetmalmo.intake.core.internal.waiting.store.NewcomerStore;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/**
 * Looks, a minute later and some at a time, at what came in: which paused ideas it speaks for, and
 * whether it is likely the same as other work. By then all that was being written is there and the
 * search knows of it; and whoever hands in, or is told of that, waits for none of it. Without a
 * search nothing is looked at, until there is one.
 */
@Component(property = {Sweep.NAME + "=intake-newcomers", Sweep.EVERY + "=PT1M"})
public final class NewcomerSweep implements Sweep {
  static final Duration SETTLED = Duration.ofMinutes(1);

  /** A minute: a tenth of a processor's time, and more than comes in where people write. */
  private static final int SOME = 200;

  /** Suggestions from one idea. */
  private static final int FEW = 3;

  private final NewcomerStore store;
  private final IdeaStore ideas;
  private final Similar similar;
  private final Twins twins;
  private final Wakening wakening;

  @Activate
  public NewcomerSweep(
      @Reference NewcomerStore store,
      @Reference IdeaStore ideas,
      @Reference Similar similar,
      @Reference Twins twins,
      @Reference Wakening wakening) {
    this.store = store;
    this.ideas = ideas;
    this.similar = similar;
    this.twins = twins;
    this.wakening = wakening;
  }

  @Override
  public Swept run(Instant now) {
    if (!similar.isThere()) {
      return Swept.NOTHING;
    }
    List<Newcomer> some = store.next(now.minus(SETTLED), SOME);
    if (!some.isEmpty()) {
      Map<String, Idea> there =
          ideas.some(some.stream().map(Newcomer::id).toList()).stream()
              .collect(Collectors.toMap(Idea::id, Function.identity()));
      some.forEach(one -> Optional.ofNullable(there.get(one.id())).ifPresent(this::look));
      store.seen(some.get(some.size() - 1));
    }
    return Swept.all(some.size());
  }

  private void look(Idea idea) {
    var near = similar.related(idea, FEW, Actor.SYSTEM);
    twins.mark(idea, near);
    WakeReason reason =
        new WakeReason(WakeReason.Kind.SIMILAR, idea.caseNumber(), idea.receivedAt());
    near.stream()
        .filter(hit -> hit.source().equals(JoinedWork.INTAKE))
        .filter(hit -> hit.status().equals(Status.PAUSED.name()))
        .forEach(hit -> wakening.suggest(hit.id(), reason));
  }
}
