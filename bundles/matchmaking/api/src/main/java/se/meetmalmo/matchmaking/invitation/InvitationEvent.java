package se.meetmalmo.matchmaking.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * What is told of invitations: in the journal of the unit {@value #UNIT}, under the subject of the
 * idea, written in the same transaction as the change. Holds no personal data and nothing that
 * people have written.
 *
 * @param invitationId empty where it is about the idea's whole staffing
 * @param origin null (absent in JSON) likewise
 * @param language {@code sv} or {@code en}: to write to whoever was asked in
 * @param ending null (absent in JSON) where nothing ended
 * @param held whoever it is about had not said no, and so has to know
 * @param by name of the account, {@code system} or {@link #INVITEE}
 */
public record InvitationEvent(
    String ideaId,
    String invitationId,
    Type type,
    Instant at,
    @Schema(nullable = true) Invitee.Origin origin,
    String language,
    @Schema(nullable = true) Ending ending,
    boolean held,
    String by) {
  /** The persistence unit whose journal holds these events. */
  public static final String UNIT = "matchmaking";

  /** In {@link #by}: whoever was asked. */
  public static final String INVITEE = "invitee";

  private static final String SUBJECT = "idea:";

  /** What can happen, by the name that the journal gives it. */
  public enum Type {
    /** Communications sends the private link. */
    SENT("InvitationSent"),
    /** Communications sends a reminder, once. */
    REMINDED("InvitationReminder"),
    ACCEPTED("InvitationAccepted"),
    DECLINED("InvitationDeclined"),
    EXPIRED("InvitationExpired"),
    WITHDRAWN("InvitationWithdrawn"),
    /** Nobody valid is left for a seat: a coordinator is to look at it. */
    STUCK("StaffingStuck"),
    /** Those who have accepted are a working group now. */
    FORMED("StaffingDone"),
    /** The idea does not look for people any more. */
    ENDED("StaffingEnded");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** As in {@link JournalEvent#type()}: {@code InvitationSent}. */
    public String word() {
      return word;
    }

    /** The type with such a word; empty for any other event of the journal. */
    public static Optional<Type> of(String word) {
      return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
  }

  /** About one invitation. */
  public static InvitationEvent of(
      Invitation about, Type type, boolean held, Instant at, String by) {
    return new InvitationEvent(
        about.ideaId(),
        about.id(),
        type,
        at,
        about.invitee().origin(),
        about.invitee().language(),
        about.ending(),
        held,
        by);
  }

  /** About an idea's whole staffing. */
  public static InvitationEvent of(String ideaId, Type type, Instant at, String by) {
    return new InvitationEvent(ideaId, "", type, at, null, "", null, false, by);
  }

  /** Reads an event of the journal; empty when it is none of these. */
  public static Optional<InvitationEvent> of(JournalEvent event) {
    return Type.of(event.type()).map(type -> Json.stored(event.data(), InvitationEvent.class));
  }

  /** As the journal keeps it. */
  public JournalEvent toJournal() {
    return JournalEvent.of(SUBJECT + ideaId, type.word(), at, Json.write(this));
  }
}
