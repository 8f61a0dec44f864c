package se.meetmalmo.intake.core.internal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.CaseView;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.ImportReport;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Overview;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.Admission.Handed;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.intake.core.internal.store.CaseNumbers;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Address;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.intake.core.internal.store.NewIdea;
import se.meetmalmo.intake.core.internal.store.UnfitRowException;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Validation;

/** The use cases of the intake. */
@Component(service = Intake.class)
public final class IntakeComponent implements Intake {
  private static final int REASON_LENGTH = 4_000;
  private static final int SOME = 100;
  private static final List<Status> PUBLIC =
      Arrays.stream(Status.values()).filter(Status::isPublic).toList();
  private final IdeaStore store;
  private final Admission admission;
  private final Clock clock;
  private final Judge judge = new Judge(() -> Optional.ofNullable(this.criteria));

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Criteria criteria;

  @Activate
  public IntakeComponent(
      @Reference IdeaStore store, @Reference CaseNumbers caseNumbers, @Reference Clock clock) {
    this.store = store;
    this.admission = new Admission(caseNumbers);
    this.clock = clock;
  }

  @Override
  public Receipt submit(Submission submission, Origin origin, Actor by) {
    return takeIn(new Handed(submission, origin, by), Ids.secret());
  }

  @Override
  public Receipt submitOnce(Submission submission, Origin origin, Actor by, String secret) {
    try {
      return takeIn(new Handed(submission, origin, by), secret);
    } catch (UnfitRowException e) {
      return store
          .find(new Address.Linked(Ids.hash(secret)))
          .map(first -> new Receipt(first.idea(), secret))
          .orElseThrow(() -> e);
    }
  }

  private Receipt takeIn(Handed handed, String secret) {
    Access.checkHandIn(handed.origin(), handed.by());
    Completeness.of(handed.said(), handed.origin()).orThrow();
    NewIdea idea = admit(handed, judge.assess(handed.said()), secret);
    store.insert(idea);
    return new Receipt(idea.change().idea(), secret);
  }

  private NewIdea admit(Handed handed, Assessment judged, String secret) {
    return admission.admit(handed, judged, judge.answerWithinDays(), now(), secret);
  }

  @Override
  public List<FieldError> missing(Submission submission, Origin origin) {
    return Completeness.of(submission, origin).errors();
  }

  @Override
  public int answerWithinDays() {
    return judge.answerWithinDays();
  }

  @Override
  public Optional<CaseView> show(String idOrCaseNumber, Actor reader) {
    return store
        .find(new Address.Named(idOrCaseNumber))
        .map(
            kept ->
                Access.readsAll(reader)
                    ? whole(kept, reader)
                    : PublicCase.of(kept.idea(), kept.steps()));
  }

  private static IdeaCase whole(Kept kept, Actor reader) {
    Status status = kept.idea().status();
    return new IdeaCase(
        kept.idea(),
        kept.steps(),
        Access.decides(reader) ? IdeaFlow.decisions(status) : List.of(),
        IdeaFlow.after(status, Move.WITHDRAW).isPresent());
  }

  @Override
  public Page<IdeaSummary> list(IdeaQuery query, Actor reader) {
    return visible(query, reader)
        .map(store::list)
        .orElseGet(() -> Page.of(List.of(), query.page(), 0));
  }

  @Override
  public Overview overview(IdeaQuery query, Actor reader) {
    // a reader who may see none of what is asked for still gets the figures
    return visible(query, reader)
        .map(store::overview)
        .orElseGet(
            () ->
                new Overview(Page.of(List.of(), query.page(), 0), store.overview(query).counts()));
  }

  /** What of a query the reader may see; empty when none of it. */
  private static Optional<IdeaQuery> visible(IdeaQuery query, Actor reader) {
    if (Access.readsAll(reader)) {
      return Optional.of(query);
    }
    List<Status> seen =
        query.statuses().isEmpty()
            ? PUBLIC
            : query.statuses().stream().filter(Status::isPublic).toList();
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(new IdeaQuery(query.text(), seen, query.theme(), query.area(), query.page()));
  }

  @Override
  public Optional<IdeaCase> status(String secret) {
    return store.find(linked(secret)).map(IntakeComponent::own);
  }

  private static IdeaCase own(Kept kept) {
    return whole(kept, Actor.ANONYMOUS).forSubmitter();
  }

  @Override
  public IdeaCase withdraw(String secret, String reason) {
    String said = reason.strip();
    new Validation().atMost("reason", said, REASON_LENGTH).orThrow();
    return own(change(linked(secret), change -> change.move(Move.WITHDRAW, Step.SUBMITTER, said)));
  }

  private static Address linked(String secret) {
    return new Address.Linked(Ids.hash(secret));
  }

  @Override
  public String issueLink(String ideaId) {
    String secret = Ids.secret();
    store.addLink(ideaId, Ids.hash(secret), now());
    return secret;
  }

  @Override
  public IdeaCase decide(String idOrCaseNumber, Decision decision, long expectedVersion, Actor by) {
    Access.checkDecides(by);
    if (decision.until() != null && !decision.until().isAfter(LocalDate.ofInstant(now(), CITY))) {
      throw new InvalidInputException(
          FieldError.of("until", "not-in-future", "is not a day to come"));
    }
    Address address = new Address.Named(idOrCaseNumber);
    Kept decided =
        store.change(
            address,
            kept -> {
              expect(expectedVersion, kept);
              return IdeaChange.of(kept, now()).decide(decision, by.name()).toChange();
            });
    return whole(decided, by);
  }

  private static void expect(long version, Kept kept) {
    if (version >= 0 && version != kept.idea().version()) {
      throw new ConflictException(
          "Idea %s is at version %d, not %d: read it again"
              .formatted(kept.idea().caseNumber(), kept.idea().version(), version));
    }
  }

  @Override
  public IdeaCase advance(String ideaId, Milestone milestone, Actor by) {
    Access.checkStaff(by);
    return whole(
        change(new Address.Named(ideaId), change -> change.move(Move.of(milestone), by.name(), "")),
        by);
  }

  @Override
  public IdeaCase assess(String idOrCaseNumber, Actor by) {
    Access.checkAssesses(by);
    Address address = new Address.Named(idOrCaseNumber);
    Kept read =
        store.find(address).orElseThrow(() -> new NotFoundException("idea", idOrCaseNumber));
    Assessment judged = judge.assess(read.idea().submission());
    IdeaFlow.move(read.idea().caseNumber(), read.idea().status(), Move.ASSESS);
    if (judged.outcome() == Outcome.UNDECIDED) {
      return whole(read, by);
    }
    Kept assessed =
        store.change(
            address,
            kept -> {
              expect(read.idea().version(), kept);
              return IdeaChange.of(kept, now()).assess(judged, by.name()).toChange();
            });
    return whole(assessed, by);
  }

  @Override
  public int assessUndecided(Actor by) {
    Access.checkAssesses(by);
    if (!judge.hasRules()) {
      return 0;
    }
    int judged = 0;
    List<String> some = store.undecided("", SOME);
    while (!some.isEmpty()) {
      for (String id : some) {
        judged += isAssessed(id, by) ? 1 : 0;
      }
      some = store.undecided(some.get(some.size() - 1), SOME);
    }
    return judged;
  }

  private boolean isAssessed(String id, Actor by) {
    try {
      return assess(id, by).idea().assessment().outcome() != Outcome.UNDECIDED;
    } catch (ConflictException somebodyElseWasFirst) {
      return false;
    }
  }

  private Kept change(Address address, UnaryOperator<IdeaChange> moves) {
    return store.change(address, kept -> moves.apply(IdeaChange.of(kept, now())).toChange());
  }

  /** Now, as exactly as it is kept. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ImportReport importLines(InputStream jsonLines, Actor by, IntConsumer progress) {
    Access.checkHandIn(Origin.IMPORT, by);
    LineImport.Rows rows =
        new LineImport.Rows() {
          @Override
          public Assessment assess(Submission said) {
            return judge.assess(said);
          }

          @Override
          public NewIdea admit(Submission said, Assessment judged) {
            return IntakeComponent.this.admit(
                new Handed(said, Origin.IMPORT, by), judged, Ids.secret());
          }

          @Override
          public IdeaChange change(Kept kept) {
            return IdeaChange.of(kept, now());
          }
        };
    return new LineImport(store, rows, by.name(), progress).run(jsonLines);
  }
}
