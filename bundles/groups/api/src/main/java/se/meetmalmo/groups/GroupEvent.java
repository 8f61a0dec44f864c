package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * What working groups tell their neighbours: each change is one of these, in the journal of the
 * unit {@value #UNIT}, written in the same transaction as the change. Holds no personal data and
 * nothing that people have written; who needs such asks {@link WorkingGroups}.
 *
 * @param state after it
 * @param about id of the participant, meeting or report that it is about; empty where it is about
 *     the group itself
 * @param dueOn with a report's reminder: the day; else null (absent in JSON)
 * @param to participants whom it concerns, by whose private links they are told; may be empty
 * @param by name of the account, {@code system} or {@link #PARTICIPANT}
 */
public record GroupEvent(
    String groupId,
    String ideaId,
    Type type,
    Instant at,
    WorkingGroup.State state,
    String about,
    @Schema(nullable = true) LocalDate dueOn,
    List<Recipient> to,
    String by) {
  /** The persistence unit whose journal holds these events. */
  public static final String UNIT = "groups";

  /** In {@link #by}: somebody in the group, by private link. */
  public static final String PARTICIPANT = "participant";

  private static final String SUBJECT = "group:";

  /**
   * Whom it concerns.
   *
   * @param language {@code sv} or {@code en}: to write to them in
   */
  public record Recipient(String participantId, String language) {}

  public GroupEvent {
    to = to == null ? List.of() : List.copyOf(to);
  }

  /** What can happen to a group, by the name that the journal gives it. */
  public enum Type {
    FORMED("WorkingGroupFormed"),
    /** Somebody came in; each of those whom it was formed with, too. */
    JOINED("ParticipantJoined"),
    LEFT("ParticipantLeft"),
    /** Somebody else leads it now. */
    LEADER_CHANGED("LeaderChanged"),
    MANDATE_GIVEN("MandateGiven"),
    SUPPORT_NAMED("SupportNamed"),
    STARTED("WorkingGroupStarted"),
    /** There are other days for its reports. */
    REPLANNED("ReportsPlanned"),
    MEETING_CALLED("MeetingCalled"),
    /** Its time, place or title. */
    MEETING_MOVED("MeetingMoved"),
    MEETING_CANCELLED("MeetingCancelled"),
    /** A report is due within a week. */
    REPORT_SOON("ReportDueSoon"),
    REPORT_LATE("ReportLate"),
    /** It has been late for a week: the project leader is to know. */
    REPORT_ESCALATED("ReportEscalated"),
    REPORT_SENT("ReportSent"),
    REPORT_RETURNED("ReportReturned"),
    REPORT_ACCEPTED("ReportAccepted"),
    /** Somebody who is no member of the resource bank says whether they may be named. */
    NAMING_CHANGED("NamingChanged"),
    /** Stopped before its task was done. */
    STOPPED("WorkingGroupStopped"),
    DISSOLVED("WorkingGroupDissolved"),
    CLOSED("WorkingGroupClosed"),
    /** What it has reported stands in the knowledge bank. */
    PUBLISHED("ResultsPublished"),
    /** Nobody may read of it any more: its idea was withdrawn. */
    WITHHELD("WorkingGroupWithheld");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** As in {@link JournalEvent#type()}: {@code WorkingGroupFormed}. */
    public String word() {
      return word;
    }

    /** The type with such a word; empty for one that a later version has written. */
    public static Optional<Type> of(String word) {
      return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
  }

  /** The journal's name of a group: {@code group:018f...}. */
  public static String subject(String groupId) {
    return SUBJECT + groupId;
  }

  /**
   * Reads an event of the journal.
   *
   * @throws IllegalStateException when it is no group's, or of a type that only a later version
   *     knows; see {@link Type#of}
   */
  public static GroupEvent of(JournalEvent event) {
    return Json.stored(event.data(), GroupEvent.class);
  }

  /** As the journal keeps it. */
  public JournalEvent toJournal() {
    return JournalEvent.of(subject(groupId), type.word(), at, Json.write(this));
  }
}
