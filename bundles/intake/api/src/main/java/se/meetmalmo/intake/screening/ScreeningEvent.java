package se.meetmalmo.intake.screening;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * What is done about a case beside the steps of the idea: in the journal of the unit {@value
 * IdeaEvent#UNIT}, under the idea's own subject, written in the same transaction as the change.
 * Holds no personal data of senders or addressees and nothing that people have written.
 *
 * @param about id of the consultation, note, inventory or bulk that it is about; else empty
 * @param account who has the case now, or who was asked for an opinion; else empty
 * @param by name of the account, {@link se.meetmalmo.intake.Step#SYSTEM} or {@link #ADDRESSEE}
 */
public record ScreeningEvent(
    String ideaId,
    Type type,
    Instant at,
    String caseNumber,
    String about,
    String account,
    String by) {
  /** In {@link #by}: whoever was consulted. */
  public static final String ADDRESSEE = "addressee";

  /** What can happen, by the name that the journal and the API give it. */
  public enum Type {
    /** {@link #account} has it now; empty: nobody. */
    ASSIGNED("CaseAssigned"),
    MARKED("CaseMarked"),
    UNMARKED("CaseUnmarked"),
    /** What was done to several was taken back for this one. */
    BULK_UNDONE("BulkUndone"),
    NOTE_WRITTEN("NoteWritten"),
    INVENTORY_RECORDED("InventoryRecorded"),
    INVENTORY_COPIED("InventoryCopied"),
    OPINION_ASKED("OpinionAsked"),
    OPINION_GIVEN("OpinionGiven"),
    /** Communications sends the private link. */
    CONSULTATION_ASKED("ConsultationAsked"),
    /** For the first time or anew. */
    CONSULTATION_ANSWERED("ConsultationAnswered"),
    CONSULTATION_REFUSED("ConsultationRefused"),
    /** Communications sends a reminder, once. */
    CONSULTATION_REMINDER("ConsultationReminder"),
    CONSULTATION_CLOSED("ConsultationClosed");

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

  public ScreeningEvent {
    Objects.requireNonNull(type);
    about = Objects.requireNonNullElse(about, "");
    account = Objects.requireNonNullElse(account, "");
  }

  /** Reads an event of the journal; empty when it is none of screening's. */
  public static Optional<ScreeningEvent> of(JournalEvent event) {
    return Type.of(event.type()).map(type -> Json.stored(event.data(), ScreeningEvent.class));
  }

  /** As the journal keeps it. */
  public JournalEvent toJournal() {
    return JournalEvent.of(IdeaEvent.subject(ideaId), type.word(), at, Json.write(this));
  }
}
