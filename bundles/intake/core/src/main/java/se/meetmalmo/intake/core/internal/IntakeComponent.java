package se.meetmalmo.intake.core.internal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.criteria.Criteria;
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
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.core.internal.store.CaseNumbers;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Page;

/** The intake, put together: {@link Admission}, {@link Reading} and {@link Handling}. */
@Component(service = Intake.class)
public final class IntakeComponent implements Intake {
  private final Judge judge = new Judge(() -> Optional.ofNullable(this.criteria));
  private final Admission admission;
  private final Reading reading;
  private final Handling handling;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Criteria criteria;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public volatile KnowledgeBank initiatives;

  @Activate
  public IntakeComponent(
      @Reference IdeaStore store, @Reference CaseNumbers caseNumbers, @Reference Clock clock) {
    Clock millis = Clock.tick(clock, Duration.ofMillis(1));
    this.admission = new Admission(store, caseNumbers, judge, millis);
    this.reading = new Reading(store);
    Deciding deciding = new Deciding(() -> Optional.ofNullable(this.initiatives));
    this.handling = new Handling(store, judge, deciding, millis);
  }

  @Override
  public Receipt submit(Submission submission, Origin origin, Actor by) {
    return admission.submit(submission, origin, by);
  }

  @Override
  public Receipt submitOnce(Submission submission, Origin origin, Actor by, String secret) {
    return admission.submitOnce(submission, origin, by, secret);
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
    return reading.show(idOrCaseNumber, reader);
  }

  @Override
  public Page<IdeaSummary> list(IdeaQuery query, Actor reader) {
    return reading.list(query, reader);
  }

  @Override
  public Overview overview(IdeaQuery query, Actor reader) {
    return reading.overview(query, reader);
  }

  @Override
  public Optional<IdeaCase> status(String secret) {
    return reading.status(secret);
  }

  @Override
  public IdeaCase withdraw(String secret, String reason) {
    return handling.withdraw(secret, reason);
  }

  @Override
  public IdeaCase answer(String secret, String text) {
    return handling.answer(secret, text);
  }

  @Override
  public String issueLink(String ideaId) {
    return handling.issueLink(ideaId);
  }

  @Override
  public IdeaCase decide(String idOrCaseNumber, Decision decision, long expectedVersion, Actor by) {
    return handling.decide(idOrCaseNumber, decision, expectedVersion, by);
  }

  @Override
  public IdeaCase advance(String ideaId, Milestone milestone, Actor by) {
    return handling.advance(ideaId, milestone, by);
  }

  @Override
  public IdeaCase assess(String idOrCaseNumber, Actor by) {
    return handling.assess(idOrCaseNumber, by);
  }

  @Override
  public int assessUndecided(Actor by) {
    return handling.assessUndecided(by);
  }

  @Override
  public ImportReport importLines(InputStream jsonLines, Actor by, IntConsumer progress) {
    return admission.importLines(jsonLines, by, progress);
  }
}
