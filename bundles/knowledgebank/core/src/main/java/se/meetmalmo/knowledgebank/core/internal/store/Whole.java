package se.meetmalmo.knowledgebank.core.internal.store;

import java.util.List;
import java.util.Optional;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.Step;

/**
 * An initiative with all that belongs to it.
 *
 * @param experiences oldest first
 * @param steps oldest first
 */
public record Whole(Kept initiative, List<ExperienceEntry> experiences, List<MadeStep> steps) {
  public Whole {
    experiences = List.copyOf(experiences);
    steps = List.copyOf(steps);
  }

  /**
   * A step and the version that it made.
   *
   * @param version of the initiative after it
   */
  public record MadeStep(Step step, long version) {}

  public Optional<ExperienceEntry> experience(String id) {
    return experiences.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }
}
