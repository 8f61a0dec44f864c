package se.meetmalmo.matchmaking.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import se.meetmalmo.matchmaking.Reason;

/**
 * That somebody was asked to take a seat, and what came of it. Holds personal data of guests, and
 * the words of those who declined.
 *
 * @param answerBy until when an answer is waited for
 * @param remindedAt null (absent in JSON) until they were
 * @param endedAt when they answered, or it ended otherwise; null (absent in JSON) while it is open
 * @param mayLead they said, when accepting, that they can lead the group
 * @param wantsToJoin a guest who said so of the resource bank
 * @param ending why it is over; null (absent in JSON) while it is not
 * @param words of one who declined; may be empty
 * @param replaces id of the invitation in whose place it came; empty when none
 * @param replacedBy id of the one that came in its place; empty when none
 * @param score how well they fit, 0 to 1,000; 0 for guests
 * @param reasons why they were asked; empty for guests
 */
public record Invitation(
    String id,
    String ideaId,
    Invitee invitee,
    State state,
    Instant invitedAt,
    Instant answerBy,
    @Schema(nullable = true) Instant remindedAt,
    @Schema(nullable = true) Instant endedAt,
    boolean mayLead,
    boolean wantsToJoin,
    @Schema(nullable = true) Ending ending,
    String words,
    String replaces,
    String replacedBy,
    int score,
    List<Reason> reasons) {
  /** How far an invitation has come. */
  public enum State {
    /** An answer is waited for. */
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** Taken back by the business unit, or by the platform. */
    WITHDRAWN;

    /** Whether the seat is theirs. */
    public boolean holds() {
      return this == OPEN || this == ACCEPTED;
    }
  }

  public Invitation {
    Objects.requireNonNull(invitee);
    reasons = List.copyOf(reasons);
  }

  /** The same in another state. */
  public Invitation ended(State now, Ending why, String said, Instant at) {
    return new Invitation(
        id,
        ideaId,
        invitee,
        now,
        invitedAt,
        answerBy,
        remindedAt,
        at,
        false,
        wantsToJoin,
        why,
        said,
        replaces,
        replacedBy,
        score,
        reasons);
  }

  /** The same, accepted. */
  public Invitation accepted(boolean leads, boolean joins, Instant at) {
    return new Invitation(
        id,
        ideaId,
        invitee,
        State.ACCEPTED,
        invitedAt,
        answerBy,
        remindedAt,
        at,
        leads,
        joins,
        null,
        "",
        replaces,
        replacedBy,
        score,
        reasons);
  }

  /** The same, reminded of. */
  public Invitation reminded(Instant at) {
    return new Invitation(
        id,
        ideaId,
        invitee,
        state,
        invitedAt,
        answerBy,
        at,
        endedAt,
        mayLead,
        wantsToJoin,
        ending,
        words,
        replaces,
        replacedBy,
        score,
        reasons);
  }

  /** The same with who came in its place. */
  public Invitation replacedBy(String other) {
    return new Invitation(
        id,
        ideaId,
        invitee,
        state,
        invitedAt,
        answerBy,
        remindedAt,
        endedAt,
        mayLead,
        wantsToJoin,
        ending,
        words,
        replaces,
        other,
        score,
        reasons);
  }

  /** The same with the names of whom it is about. */
  public Invitation to(Invitee named) {
    return new Invitation(
        id,
        ideaId,
        named,
        state,
        invitedAt,
        answerBy,
        remindedAt,
        endedAt,
        mayLead,
        wantsToJoin,
        ending,
        words,
        replaces,
        replacedBy,
        score,
        reasons);
  }
}
