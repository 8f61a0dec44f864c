package se.meetmalmo.intake.core.internal;

import java.time.Instant;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * The data of the intake's events: no personal data. Absent where it does not apply.
 *
 * @param status after the event
 * @param by name of the account, {@code system} or {@code submitter}
 */
record IdeaEvent(
    Status status,
    String by,
    String reason,
    Outcome outcome,
    String ruleSet,
    Origin origin,
    String connectedTo,
    String until) {

  static IdeaEvent of(Status status, String by, String reason) {
    return new IdeaEvent(status, by, reason, null, null, null, null, null);
  }

  static IdeaEvent of(Status status, String by, Decision decision) {
    return new IdeaEvent(
        status,
        by,
        decision.reason(),
        null,
        null,
        null,
        decision.connectedTo().isEmpty() ? null : decision.connectedTo(),
        decision.until().isEmpty() ? null : decision.until());
  }

  JournalEvent about(String ideaId, String type, Instant at) {
    return JournalEvent.of("idea:" + ideaId, type, at, Json.write(this));
  }

  static Step step(JournalEvent event) {
    IdeaEvent data = Json.read(event.data(), IdeaEvent.class);
    return new Step(
        event.type(),
        event.at(),
        data.status(),
        data.reason() == null ? "" : data.reason(),
        data.by());
  }
}
