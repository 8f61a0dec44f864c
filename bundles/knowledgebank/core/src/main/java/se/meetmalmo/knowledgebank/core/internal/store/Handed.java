package se.meetmalmo.knowledgebank.core.internal.store;

import java.util.List;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.Result;
import se.meetmalmo.knowledgebank.State;

/**
 * What a group handed over last, word for word: what an initiative says otherwise, somebody has
 * written since.
 *
 * @param state in which it was put
 * @param items in the order of the report
 */
public record Handed(InitiativeProfile profile, State state, List<Item> items) {
  public Handed {
    items = List.copyOf(items);
  }

  /**
   * A result or a lesson as it was handed over.
   *
   * @param id of the entry that it became
   * @param result null for a lesson
   * @param lesson null for a result
   */
  public record Item(String id, Result result, Lesson lesson) {
    public static Item of(String id, Experience said) {
      return said instanceof Result result
          ? new Item(id, result, null)
          : new Item(id, null, (Lesson) said);
    }

    /** What was handed over. */
    public Experience said() {
      return result == null ? lesson : result;
    }
  }
}
