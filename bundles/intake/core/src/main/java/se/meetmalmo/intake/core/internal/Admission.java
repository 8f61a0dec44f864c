package se.meetmalmo.intake.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.IdeaFlow.Move;
import se.meetmalmo.intake.core.internal.store.CaseNumbers;
import se.meetmalmo.intake.core.internal.store.Entry;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.journal.JournalEvent;

/** Makes what is written when an idea comes in, or comes in once more. */
final class Admission {
  /** Version of the «no guarantee» notice that the portal and the API documentation show. */
  static final String NOTICE_VERSION = "1";

  static final String SYSTEM = "system";
  static final String SUBMITTER = "submitter";
  private final CaseNumbers caseNumbers;
  private final Clock clock;

  Admission(CaseNumbers caseNumbers, Clock clock) {
    this.caseNumbers = caseNumbers;
    this.clock = clock;
  }

  /** Now, as exactly as it is kept. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Entry first(Submission said, Assessment judged, Origin origin, Actor by, String statusToken) {
    Instant now = now();
    String id = Ids.next();
    String caseNumber = caseNumbers.next(Year.now(clock).getValue());
    boolean referred = judged.outcome() == Outcome.REFER;
    Status received =
        judged.outcome() == Outcome.UNDECIDED
            ? Status.RECEIVED
            : IdeaFlow.move(caseNumber, Status.RECEIVED, Move.ASSESS);
    Status status = referred ? IdeaFlow.move(caseNumber, received, Move.REFER) : received;
    String notice = said.noGuaranteeAcknowledged() ? NOTICE_VERSION : "";
    Idea idea = new Idea(id, caseNumber, status, said, judged, origin, notice, now, now, 1);
    List<JournalEvent> events = new ArrayList<>();
    events.add(event(received, judged, origin, by).about(id, "IdeaReceived", now));
    if (referred) {
      events.add(IdeaEvent.of(status, SYSTEM, judged.reason()).about(id, Move.REFER.event(), now));
    }
    String key = by.isStaff() ? said.externalId() : "";
    return new Entry(idea, key, Ids.hash(statusToken), by.name(), events);
  }

  /** What a further import of an idea changes. */
  Entry again(Idea idea, Submission said, Assessment judged, Actor by) {
    Instant now = now();
    Idea changed =
        new Idea(
            idea.id(),
            idea.caseNumber(),
            idea.status(),
            said,
            judged,
            idea.origin(),
            idea.noticeVersion(),
            idea.receivedAt(),
            now,
            idea.version() + 1);
    JournalEvent event =
        event(idea.status(), judged, Origin.IMPORT, by).about(idea.id(), "IdeaUpdated", now);
    return new Entry(changed, said.externalId(), "", by.name(), List.of(event));
  }

  private static IdeaEvent event(Status status, Assessment judged, Origin origin, Actor by) {
    return new IdeaEvent(
        status,
        by.isStaff() ? by.name() : SUBMITTER,
        null,
        judged.outcome(),
        judged.ruleSet().toString(),
        origin,
        null,
        null);
  }
}
