package se.meetmalmo.intake.core.internal.together;

import java.time.Instant;
import java.util.Optional;

/**
 * The question whether one idea is to become part of another, and how it went. Holds no personal
 * data but what a coordinator wrote.
 *
 * @param id of the question
 * @param fromId the idea that would become part of the other
 * @param intoId the one that goes on
 * @param reason why, in plain words, for both senders
 * @param by name of the account that asked
 * @param answerBy until when both senders may answer
 * @param fromAgreedAt when the sender of the first said yes; null when not (yet)
 * @param intoAgreedAt the same of the second
 * @param closedAt null while it is open
 * @param closedBy the account, {@code submitter} or {@code system}; null while it is open
 */
public record Merge(
    String id,
    String fromId,
    String fromCase,
    String intoId,
    String intoCase,
    String reason,
    String by,
    Instant proposedAt,
    Instant answerBy,
    Instant fromAgreedAt,
    Instant intoAgreedAt,
    State state,
    Instant closedAt,
    String closedBy) {
  /** How it stands. */
  public enum State {
    /** Waits for one or both senders. */
    OPEN,
    /** Both said yes. */
    MERGED,
    /** One said no. */
    DECLINED,
    /** A coordinator took it back. */
    WITHDRAWN,
    /** Not answered in time, or one of both went another way. */
    EXPIRED
  }

  /** Whether the sender of the idea still has to answer. */
  public boolean awaits(String ideaId) {
    return state == State.OPEN && agreedAt(ideaId).isEmpty();
  }

  private Optional<Instant> agreedAt(String ideaId) {
    return Optional.ofNullable(ideaId.equals(fromId) ? fromAgreedAt : intoAgreedAt);
  }

  /** The id of the idea that is not the one given. */
  public String other(String ideaId) {
    return ideaId.equals(fromId) ? intoId : fromId;
  }

  /** The case number of the idea that is not the one given. */
  public String otherCase(String ideaId) {
    return ideaId.equals(fromId) ? intoCase : fromCase;
  }

  /** With the yes of the sender of one idea. */
  public Merge agreed(String ideaId, Instant now) {
    boolean first = ideaId.equals(fromId);
    return with(first ? now : fromAgreedAt, first ? intoAgreedAt : now, State.OPEN, null, null);
  }

  public boolean bothAgreed() {
    return fromAgreedAt != null && intoAgreedAt != null;
  }

  public Merge closed(State how, Instant now, String who) {
    return with(fromAgreedAt, intoAgreedAt, how, now, who);
  }

  private Merge with(Instant from, Instant into, State now, Instant at, String who) {
    return new Merge(
        id,
        fromId,
        fromCase,
        intoId,
        intoCase,
        reason,
        by,
        proposedAt,
        answerBy,
        from,
        into,
        now,
        at,
        who);
  }
}
