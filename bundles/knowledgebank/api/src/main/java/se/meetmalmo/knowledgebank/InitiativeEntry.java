package se.meetmalmo.knowledgebank;

import java.util.List;

/**
 * All about one initiative, as one reader may see it, read in one go.
 *
 * @param results newest first
 * @param lessons newest first
 * @param history oldest first
 */
public record InitiativeEntry(
    Initiative initiative,
    List<ExperienceEntry> results,
    List<ExperienceEntry> lessons,
    List<Step> history) {
  public InitiativeEntry {
    results = List.copyOf(results);
    lessons = List.copyOf(lessons);
    history = List.copyOf(history);
  }
}
