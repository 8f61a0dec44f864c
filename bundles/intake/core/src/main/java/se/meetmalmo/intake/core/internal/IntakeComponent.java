package se.meetmalmo.intake.core.internal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.ImportReport;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.StatusReport;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.intake.core.internal.store.CaseNumbers;
import se.meetmalmo.intake.core.internal.store.Entry;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Address;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Change;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.web.Language;

/** The use cases of the intake. */
@Component(service = Intake.class)
public final class IntakeComponent implements Intake {
  /** The promise where no rule set in force says otherwise: three weeks. */
  static final int ANSWER_WITHIN_DAYS = 21;

  private static final int REASON_LENGTH = 4_000;
  private final IdeaStore store;
  private final Admission admission;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Criteria criteria;

  @Activate
  public IntakeComponent(
      @Reference IdeaStore store, @Reference CaseNumbers caseNumbers, @Reference Clock clock) {
    this.store = store;
    this.admission = new Admission(caseNumbers, clock);
  }

  @Override
  public Receipt submit(Submission submission, Origin origin, Actor by) {
    authorize(origin, by);
    Completeness.of(submission, origin).orThrow();
    String statusToken = Ids.secret();
    Entry entry = admission.first(submission, assess(submission), origin, by, statusToken);
    store.insert(entry);
    return new Receipt(entry.idea(), statusToken);
  }

  private static void authorize(Origin origin, Actor by) {
    boolean open = origin == Origin.PORTAL || origin == Origin.API;
    boolean may = by.has(Roles.COORDINATOR) || origin == Origin.IMPORT && by.has(Roles.OPERATOR);
    if (!open && !may) {
      throw new ForbiddenException(
          "Origin " + origin + " is for coordinators; without it the idea comes in as your own");
    }
  }

  private Assessment assess(Submission submission) {
    Criteria judge = criteria;
    return judge == null
        ? Assessment.undecided("")
        : judge.assess(submission, Language.of(submission.language()));
  }

  @Override
  public List<FieldError> missing(Submission submission, Origin origin) {
    return Completeness.of(submission, origin).errors();
  }

  @Override
  public Optional<Idea> find(String idOrCaseNumber) {
    return store.find(new Address.Named(idOrCaseNumber));
  }

  @Override
  public Page<IdeaSummary> list(IdeaQuery query) {
    return store.list(query);
  }

  @Override
  public Map<Status, Long> counts() {
    return store.counts();
  }

  @Override
  public List<Step> history(String id) {
    List<JournalEvent> events = store.events(id);
    if (events.isEmpty()) {
      throw new NotFoundException("idea", id);
    }
    return events.stream().map(IdeaEvent::step).toList();
  }

  @Override
  public Optional<StatusReport> status(String statusToken) {
    return store.find(new Address.Linked(Ids.hash(statusToken))).map(this::report);
  }

  @Override
  public StatusReport withdraw(String statusToken, String reason) {
    String said = reason.strip();
    new Validation().atMost("reason", said, REASON_LENGTH).orThrow();
    Idea withdrawn =
        store.change(
            new Address.Linked(Ids.hash(statusToken)),
            idea ->
                change(
                    idea,
                    Move.WITHDRAW,
                    status -> IdeaEvent.of(status, Admission.SUBMITTER, said)));
    return report(withdrawn);
  }

  private StatusReport report(Idea idea) {
    return new StatusReport(
        idea,
        history(idea.id()),
        expectedBy(idea),
        IdeaFlow.after(idea.status(), Move.WITHDRAW).isPresent());
  }

  private Instant expectedBy(Idea idea) {
    if (idea.status() != Status.RECEIVED && idea.status() != Status.SCREENING) {
      return null;
    }
    Criteria judge = criteria;
    int days =
        (judge == null ? Optional.<RuleSetView>empty() : judge.inForce(Language.SV))
            .map(RuleSetView::answerWithinDays)
            .orElse(ANSWER_WITHIN_DAYS);
    return idea.receivedAt().plus(days, ChronoUnit.DAYS);
  }

  @Override
  public Idea decide(String id, Decision decision, long expectedVersion, Actor by) {
    if (!by.has(Roles.COORDINATOR) && !by.equals(Actor.SYSTEM)) {
      throw new ForbiddenException("Only a coordinator decides about ideas");
    }
    return store.change(
        new Address.Named(id),
        idea -> {
          if (expectedVersion >= 0 && expectedVersion != idea.version()) {
            throw new ConflictException(
                "Idea %s is at version %d, not %d: read it again"
                    .formatted(idea.caseNumber(), idea.version(), expectedVersion));
          }
          return change(
              idea,
              Move.of(decision.decision()),
              status -> IdeaEvent.of(status, by.name(), decision));
        });
  }

  private Change change(Idea idea, Move move, Function<Status, IdeaEvent> event) {
    Status status = IdeaFlow.move(idea.caseNumber(), idea.status(), move);
    return new Change(status, event.apply(status).about(idea.id(), move.event(), admission.now()));
  }

  @Override
  public List<Decision.Action> allowed(Status status) {
    return IdeaFlow.decisions(status);
  }

  @Override
  public ImportReport importLines(InputStream jsonLines, Actor by, IntConsumer progress) {
    authorize(Origin.IMPORT, by);
    return new LineImport(store, admission, this::assess, by, progress).run(jsonLines);
  }
}
