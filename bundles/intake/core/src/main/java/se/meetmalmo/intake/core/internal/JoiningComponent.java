package se.meetmalmo.intake.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.store.CaseNumbers;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Address;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.intake.core.internal.together.Joining;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.search.KnownWork;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;

/** Joins ideas to ideas, which the intake knows, and to initiatives, which the search knows. */
@Component(service = Joining.class)
public final class JoiningComponent implements Joining {
  private final IdeaStore store;
  private final Admission admission;
  private final Clock clock;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Criteria criteria;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile KnownWork known;

  @Activate
  public JoiningComponent(
      @Reference IdeaStore store, @Reference CaseNumbers caseNumbers, @Reference Clock clock) {
    this.store = store;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    Judge judge = new Judge(() -> Optional.ofNullable(this.criteria));
    this.admission = new Admission(store, caseNumbers, judge, this.clock);
  }

  @Override
  public Optional<Target> target(JoinedWork work) {
    return work.isIdea() ? idea(work) : initiative(work);
  }

  /** One that is connected to other work is not joined: that other work is. */
  private Optional<Target> idea(JoinedWork work) {
    return store
        .find(new Address.Named(work.id()))
        .map(Kept::idea)
        .filter(idea -> idea.isPublic() && idea.status() != Status.CONNECTED)
        .map(JoiningComponent::target);
  }

  private static Target target(Idea idea) {
    return new Target(
        new JoinedWork(JoinedWork.INTAKE, idea.id()), idea.summary().title(), idea.status().name());
  }

  private Optional<Target> initiative(JoinedWork work) {
    KnownWork there = known;
    return there == null
        ? Optional.empty()
        : there
            .show(new WorkId(work.source(), work.id()), Actor.ANONYMOUS)
            .filter(found -> found.type() == WorkType.INITIATIVE)
            .map(found -> new Target(work, title(found), found.status()));
  }

  private static String title(Work work) {
    return work.title().isEmpty() ? work.id().toString() : work.title();
  }

  private JoinedWork checked(JoinedWork work) {
    return target(work)
        .map(Target::work)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    FieldError.of(FIELD, "unknown-work", "is no work that can be joined now")));
  }

  @Override
  public Receipt submitOnce(
      Submission submission, Origin origin, Actor by, String secret, JoinedWork work) {
    return admission.submitOnce(
        new Admission.Handed(submission, origin, by, Optional.of(checked(work))), secret);
  }

  @Override
  public IdeaCase join(String secret, JoinedWork work) {
    JoinedWork joined = checked(work);
    return Reading.own(
        store.change(
            Reading.linked(secret),
            kept -> IdeaChange.of(kept, clock.instant()).join(joined).toChange()));
  }
}
