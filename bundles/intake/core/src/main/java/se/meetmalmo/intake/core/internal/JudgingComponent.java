package se.meetmalmo.intake.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Address;
import se.meetmalmo.intake.core.internal.together.Judged;
import se.meetmalmo.intake.core.internal.together.Judging;
import se.meetmalmo.intake.core.internal.together.Likenesses;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.core.internal.together.Twins;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;

/** Shows screeners what is like an idea, and keeps what they say of it. */
@Component(service = Judging.class)
public final class JudgingComponent implements Judging {
  private final IdeaStore ideas;
  private final Likenesses likenesses;
  private final Similar similar;
  private final Twins twins;
  private final Clock clock;

  @Activate
  public JudgingComponent(
      @Reference IdeaStore ideas,
      @Reference Likenesses likenesses,
      @Reference Similar similar,
      @Reference Twins twins,
      @Reference Clock clock) {
    this.ideas = ideas;
    this.likenesses = likenesses;
    this.similar = similar;
    this.twins = twins;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public List<Found> around(String idOrCaseNumber, Actor reader) {
    Access.checkReads(reader);
    Idea idea = idea(idOrCaseNumber);
    Map<String, Judged> judged =
        likenesses.of(idea.id()).stream()
            .collect(Collectors.toMap(one -> one.work().toString(), Function.identity()));
    return similar.around(idea, MOST, reader).stream()
        .map(hit -> new Found(hit, judged.get(new JoinedWork(hit.source(), hit.id()).toString())))
        .toList();
  }

  @Override
  public Judged judge(String idOrCaseNumber, JoinedWork work, Judged.Verdict verdict, Actor by) {
    Access.checkReads(by);
    Idea idea = idea(idOrCaseNumber);
    JoinedWork named = work.isIdea() ? byId(work) : work;
    if (named.isIdea() && named.id().equals(idea.id())) {
      throw new InvalidInputException(FieldError.of("work", "same-idea", "is the idea itself"));
    }
    Judged said =
        new Judged(
            idea.id(),
            named,
            Objects.requireNonNull(verdict),
            Judged.Ground.JUDGED,
            by.name(),
            clock.instant());
    likenesses.keep(said);
    twins.mark(idea, similar.related(idea, MOST, Actor.SYSTEM)); // what else it may be
    return said;
  }

  private Idea idea(String name) {
    return ideas
        .find(new Address.Named(name))
        .orElseThrow(() -> new NotFoundException("idea", name))
        .idea();
  }

  private JoinedWork byId(JoinedWork work) {
    return new JoinedWork(JoinedWork.INTAKE, idea(work.id()).id());
  }
}
