package se.meetmalmo.intake.waiting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * Time has come for something: in the journal of the unit {@value IdeaEvent#UNIT}, under the idea's
 * own subject. Each is told once. Holds no personal data and nothing that people have written.
 *
 * @param about of WORTH_WAKING the {@link WakeReason.Kind}; else the day that it is about
 * @param to whom it is for: a role, or {@link #SENDER}; of SILENT first the coordinators, then the
 *     project leader
 * @param language of what is written to the sender; empty for staff
 */
public record WaitingEvent(
    String ideaId,
    Type type,
    Instant at,
    String caseNumber,
    String about,
    String to,
    String language) {
  /** In {@link #to}: whoever handed the idea in. */
  public static final String SENDER = "sender";

  /** What can be due, by the name that the journal gives it. */
  public enum Type {
    /** A paused idea should be looked at again. */
    WORTH_WAKING("WorthWaking"),
    /** The sender's answer is wanted soon. Communications reminds. */
    REPLY_REMINDER("ReplyReminder"),
    /** The sender has not answered in time. */
    REPLY_OVERDUE("ReplyOverdue"),
    /** The promised day is near, and nothing is decided. */
    PROMISE_NEAR("PromiseNear"),
    /** The promised day has passed, and nothing is decided. */
    PROMISE_BROKEN("PromiseBroken"),
    /** The sender has heard nothing for too long. */
    SILENT("SenderUninformed");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** As in {@link JournalEvent#type()}. */
    public String word() {
      return word;
    }

    /** The type with such a word; empty for any other event of the journal. */
    public static Optional<Type> of(String word) {
      return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
  }

  public WaitingEvent {
    Objects.requireNonNull(type);
    about = Objects.requireNonNullElse(about, "");
  }

  /** Reads an event of the journal; empty when it is none of these. */
  public static Optional<WaitingEvent> of(JournalEvent event) {
    return Type.of(event.type()).map(type -> Json.stored(event.data(), WaitingEvent.class));
  }

  /** As the journal keeps it. */
  public JournalEvent toJournal() {
    return JournalEvent.of(IdeaEvent.subject(ideaId), type.word(), at, Json.write(this));
  }
}
