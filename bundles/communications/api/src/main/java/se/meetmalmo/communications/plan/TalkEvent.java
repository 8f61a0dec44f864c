package se.meetmalmo.communications.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * Something has happened to a talk; in the journal {@link #UNIT}, subject {@code activity:ID}.
 * Nothing of whom it is with.
 *
 * @param activity id in the plan
 * @param unit key of the part of the city, {@code city-unit:KEY}
 * @param day on which it is, by the city's clock
 * @param sequence of what is said
 * @param to who is told: {@code guest}, {@code office}, or the mark of one who speaks for the part
 * @param language of those of the other side
 */
public record TalkEvent(
    Type type,
    String activity,
    String unit,
    LocalDate day,
    int sequence,
    List<String> to,
    String language) {
  /** In whose journal it stands. */
  public static final String UNIT = "communications";

  /** What happened. */
  public enum Type {
    INVITED("TalkInvited"),
    MOVED("TalkMoved"),
    CANCELLED("TalkCancelled"),
    REMINDED("TalkReminded"),
    /** It was held, and what came of it is written down: whoever follows up begins here. */
    HELD("TalkHeld");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Empty for an event that is none of a talk. */
    public static Optional<Type> of(String word) {
      return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
  }

  public TalkEvent {
    to = List.copyOf(to);
  }

  public JournalEvent toJournal(Instant at) {
    return JournalEvent.of(Activity.subject(activity), type.word(), at, Json.write(this));
  }

  /** Empty for an event of something else. */
  public static Optional<TalkEvent> of(JournalEvent event) {
    return Type.of(event.type()).map(type -> Json.stored(event.data(), TalkEvent.class));
  }
}
