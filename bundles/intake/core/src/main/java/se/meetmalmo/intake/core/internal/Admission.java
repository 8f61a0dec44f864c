package se.meetmalmo.intake.core.internal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.ImportReport;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.store.CaseNumbers;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.intake.core.internal.store.NewIdea;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.UnfitRowException;
import se.meetmalmo.platform.rows.RowImport;
import se.meetmalmo.platform.rows.Rows;

/** How ideas come in: one by one, once from a form, or many from a file. Thread-safe. */
final class Admission {
  private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

  /** Version of the «no guarantee» notice that the portal and the API documentation show. */
  static final String NOTICE_VERSION = "1";

  private final IdeaStore store;
  private final CaseNumbers caseNumbers;
  private final Judge judge;
  private final Clock clock;

  /**
   * @param clock ticks as exactly as times are kept
   */
  Admission(IdeaStore store, CaseNumbers caseNumbers, Judge judge, Clock clock) {
    this.store = store;
    this.caseNumbers = caseNumbers;
    this.judge = judge;
    this.clock = clock;
  }

  /** What somebody hands in, and the work that it joins at once. */
  record Handed(Submission said, Origin origin, Actor by, Optional<JoinedWork> joins) {
    Handed(Submission said, Origin origin, Actor by) {
      this(said, origin, by, Optional.empty());
    }
  }

  Receipt submit(Submission submission, Origin origin, Actor by) {
    return takeIn(new Handed(submission, origin, by), Ids.secret());
  }

  Receipt submitOnce(Submission submission, Origin origin, Actor by, String secret) {
    return submitOnce(new Handed(submission, origin, by), secret);
  }

  Receipt submitOnce(Handed handed, String secret) {
    try {
      return takeIn(handed, secret);
    } catch (UnfitRowException e) {
      return store
          .find(Reading.linked(secret))
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
    Instant now = clock.instant();
    Submission said = handed.said();
    boolean staff = handed.by().isStaff();
    Idea received =
        new Idea(
            Ids.next(),
            caseNumbers.next(Year.from(now.atZone(City.ZONE)).getValue()),
            Status.RECEIVED,
            said,
            judged,
            handed.origin(),
            said.noGuaranteeAcknowledged() ? NOTICE_VERSION : "",
            now,
            now,
            now.plus(judge.answerWithinDays(), ChronoUnit.DAYS),
            "",
            null,
            1,
            false);
    String by = staff ? handed.by().name() : Step.SUBMITTER;
    IdeaChange arrival =
        handed
            .joins()
            .map(work -> IdeaChange.arrival(received, by, work))
            .orElseGet(() -> IdeaChange.arrival(received, by));
    return new NewIdea(arrival.toChange(), said.externalId(), Ids.hash(secret));
  }

  ImportReport importLines(InputStream jsonLines, Actor by, IntConsumer progress) {
    Access.checkHandIn(Origin.IMPORT, by);
    LineImport.UseCases uses =
        new LineImport.UseCases() {
          @Override
          public Assessment assess(Submission said) {
            return judge.assess(said);
          }

          @Override
          public NewIdea admit(Submission said, Assessment judged) {
            return Admission.this.admit(new Handed(said, Origin.IMPORT, by), judged, Ids.secret());
          }

          @Override
          public IdeaChange change(Kept kept) {
            return IdeaChange.of(kept, clock.instant());
          }
        };
    RowImport.Result result =
        new RowImport<>(new LineImport(store, uses, by.name()), progress)
            .run(Rows.jsonLines(jsonLines));
    LOG.info(
        "{} imported {} ideas, {} rows refused",
        by.name(),
        result.accepted(),
        result.refused().size());
    return new ImportReport(
        result.accepted(),
        result.refused().stream()
            .map(row -> new ImportReport.Refused(row.line(), row.reason()))
            .toList(),
        result.settled(),
        result.brokenOff());
  }
}
