package se.meetmalmo.knowledgebank;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * What the knowledge bank tells its neighbours: each change is one of these, in the journal of the
 * unit {@value #UNIT}, written in the same transaction as the change. Holds no personal data and
 * nothing that people have written; who needs such asks the {@link KnowledgeBank}.
 *
 * @param step number of the {@link Step} that tells of it
 * @param experienceId the result or lesson that it is about; empty for the initiative itself
 * @param version of the initiative once this is done
 * @param state of what it is about, after it
 * @param stage of the initiative after it
 * @param language of the initiative, {@code sv} or {@code en}
 * @param source which system the initiative comes from; empty for this one
 * @param by name of the account, {@link Step#SYSTEM} or {@link Step#OWNER}
 */
public record InitiativeEvent(
    String initiativeId,
    Kind kind,
    Instant at,
    int step,
    String experienceId,
    long version,
    State state,
    Stage stage,
    String language,
    Origin origin,
    String source,
    String by) {
  /** The persistence unit whose journal holds these events. */
  public static final String UNIT = "knowledgebank";

  private static final String SUBJECT = "initiative:";

  /** What can happen, by the name that the journal and the API give it. */
  public enum Kind {
    ADDED("InitiativeAdded"),
    CHANGED("InitiativeChanged"),
    /** Now for all to read. */
    PUBLISHED("InitiativePublished"),
    /** For all to read no more. */
    WITHDRAWN("InitiativeWithdrawn"),
    /** The owner is to be asked, by a link of {@link KnowledgeBank#issueReviewLink}. */
    REVIEW_DUE("ReviewDue"),
    /** The owner, or somebody for the owner, says that it is so. */
    CONFIRMED("InitiativeConfirmed"),
    RESULT_ADDED("ResultAdded"),
    RESULT_CHANGED("ResultChanged"),
    RESULT_PUBLISHED("ResultPublished"),
    RESULT_WITHDRAWN("ResultWithdrawn"),
    LESSON_ADDED("LessonAdded"),
    LESSON_CHANGED("LessonChanged"),
    LESSON_PUBLISHED("LessonPublished"),
    LESSON_WITHDRAWN("LessonWithdrawn");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As in {@link JournalEvent#type()}: {@code InitiativeAdded}. */
    public String word() {
      return word;
    }

    /** The kind with such a word; empty for one that a later version has written. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }

  /** The journal's name of an initiative: {@code initiative:018f...}. */
  public static String subject(String initiativeId) {
    return SUBJECT + initiativeId;
  }

  /**
   * Reads an event of the journal.
   *
   * @throws IllegalStateException when it is none of the bank's, or of a kind that only a later
   *     version knows; see {@link Kind#of}
   */
  public static InitiativeEvent of(JournalEvent event) {
    return Json.stored(event.data(), InitiativeEvent.class);
  }

  /** As the journal keeps it. */
  public JournalEvent toJournal() {
    return JournalEvent.of(subject(initiativeId), kind.word(), at, Json.write(this));
  }
}
