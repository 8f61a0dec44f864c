package se.meetmalmo.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * What the intake tells its neighbours: each change of an idea is one of these, in the journal of
 * the unit {@value #UNIT}, written in the same transaction as the change. Holds no personal data of
 * senders and nothing that people have written; a neighbour that needs such asks the {@link Intake}
 * for the idea, and finds the reason in the step that the event names.
 *
 * @param ideaId id of the idea
 * @param type what has happened
 * @param at when, to the millisecond
 * @param from the status before; of an idea that has just come in, {@link Status#RECEIVED}
 * @param to the status after; the same as {@code from} where the status stays
 * @param step number of the {@link Step} with the reason, from 1
 * @param version of the idea once this and what was written with it is done
 * @param caseNumber the register number: {@code M-2026-000042}
 * @param kind an idea or a question
 * @param language of what was handed in, {@code sv} or {@code en}: the one to answer in
 * @param origin how it came in
 * @param outcome what the criteria say of it
 * @param ruleSet that said so: {@code malmo@1.0.0}
 * @param answerBy when an answer is promised at the latest
 * @param connectedTo while CONNECTED: what it is connected to; of what is told about a merge, the
 *     other idea; else empty
 * @param pausedUntil while PAUSED: the day to look again; null (absent in JSON) for no set day
 * @param by name of the account, {@link Step#SYSTEM} or {@link Step#SUBMITTER}
 */
public record IdeaEvent(
    String ideaId,
    Type type,
    Instant at,
    Status from,
    Status to,
    int step,
    long version,
    String caseNumber,
    Submission.Kind kind,
    String language,
    Origin origin,
    Outcome outcome,
    String ruleSet,
    Instant answerBy,
    String connectedTo,
    LocalDate pausedUntil,
    String by) {
  /** The persistence unit whose journal holds these events. */
  public static final String UNIT = "intake";

  private static final String SUBJECT = "idea:";

  /** What can happen to an idea, by the name that the journal and the API give it. */
  public enum Type {
    /** It came in, and was held against the criteria where there were any. */
    RECEIVED("IdeaReceived"),
    /** The criteria have judged it; at once when it comes in, of which only RECEIVED tells. */
    ASSESSED("IdeaAssessed"),
    /** An import brought what it says up to date. */
    UPDATED("IdeaUpdated"),
    ACCEPTED("IdeaAccepted"),
    REFERRED("IdeaReferred"),
    CONNECTED("IdeaConnected"),
    PAUSED("IdeaPaused"),
    /** Taken up again. */
    WOKEN("IdeaWoken"),
    DECLINED("IdeaDeclined"),
    /** The sender was asked for more; the status stays. */
    MORE_ASKED("MoreAsked"),
    /** The sender answered what was asked; the status stays. */
    ANSWERED("SenderAnswered"),
    STAFFING_BEGUN("StaffingBegun"),
    GROUP_FORMED("GroupFormed"),
    REPORTED("IdeaReported"),
    PUBLISHED("IdeaPublished"),
    /** By the sender. */
    WITHDRAWN("IdeaWithdrawn"),
    /** Connected to work that exists, by the sender's own choice; {@link #target} is joined. */
    JOINED("IdeaJoined"),
    /** Both senders are asked whether their ideas are to be one; the status stays. */
    MERGE_ASKED("MergeAsked"),
    /** This idea's sender has said yes, and the other is waited for; the status stays. */
    MERGE_AGREED("MergeAgreed"),
    /** One of both senders has said no; the status stays. */
    MERGE_DECLINED("MergeDeclined"),
    /** A coordinator has taken the question back; the status stays. */
    MERGE_WITHDRAWN("MergeWithdrawn"),
    /** Nobody answered in time, or one of both has gone another way; the status stays. */
    MERGE_EXPIRED("MergeExpired"),
    /** Both senders agreed: connected to the other idea, {@link #target}. */
    MERGED("IdeaMerged"),
    /** Another idea, {@link #target}, was merged into this one; the status stays. */
    GAINED("IdeaGained");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** As in {@link JournalEvent#type()}: {@code IdeaReceived}. */
    public String word() {
      return word;
    }

    /** Whether it neither asks, answers nor decides: what was asked before is still open. */
    public boolean isAside() {
      return switch (this) {
        case UPDATED, ASSESSED, GAINED -> true;
        case MERGE_ASKED, MERGE_AGREED, MERGE_DECLINED, MERGE_WITHDRAWN, MERGE_EXPIRED -> true;
        default -> false;
      };
    }

    /** Whether what is said with it is between the sender and the business unit. */
    public boolean isTalk() {
      return switch (this) {
        case MORE_ASKED, ANSWERED, MERGED, GAINED -> true;
        case MERGE_ASKED, MERGE_AGREED, MERGE_DECLINED, MERGE_WITHDRAWN, MERGE_EXPIRED -> true;
        default -> false;
      };
    }

    /** The type with such a word; empty for one that a later version has written. */
    public static Optional<Type> of(String word) {
      return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
  }

  /** The journal's name of an idea: {@code idea:018f...}. */
  public static String subject(String ideaId) {
    return SUBJECT + ideaId;
  }

  /** The id of the idea that an event of the journal is about; empty when it is about none. */
  public static Optional<String> idea(JournalEvent event) {
    return event.subject().startsWith(SUBJECT)
        ? Optional.of(event.subject().substring(SUBJECT.length()))
        : Optional.empty();
  }

  /** The work that {@link #connectedTo} names; empty when it names none, or by its name only. */
  public Optional<JoinedWork> target() {
    return JoinedWork.of(connectedTo);
  }

  /**
   * Reads an event of the journal.
   *
   * @throws IllegalStateException when it is none of the intake's, or of a type that only a later
   *     version knows; see {@link Type#of}
   */
  public static IdeaEvent of(JournalEvent event) {
    return Json.stored(event.data(), IdeaEvent.class);
  }

  /** As the journal keeps it. */
  public JournalEvent toJournal() {
    return JournalEvent.of(subject(ideaId), type.word(), at, Json.write(this));
  }
}
