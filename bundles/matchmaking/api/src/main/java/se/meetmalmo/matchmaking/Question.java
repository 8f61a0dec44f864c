package se.meetmalmo.matchmaking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import se.meetmalmo.resourcebank.Topic;

/**
 * What people are looked for, for. Words are compared without regard to the case of their letters.
 *
 * @param topic what the idea says it is about; where it names no theme, the likely ones. Whom it
 *     may be put to follows from it
 * @param themes what it is about, 0 to 1: 1 for what it says itself, and how sure that is for what
 *     its text seems to be about
 * @param language of the idea: {@code sv} or {@code en}
 */
public record Question(Topic topic, Map<String, Double> themes, String language) {
  public Question {
    Map<String, Double> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    themes.forEach((theme, weight) -> any.merge(theme, weight, Math::max));
    themes = Collections.unmodifiableMap(any);
  }

  /** How much the idea is about a theme, 0 to 1. */
  public double weight(String theme) {
    return themes.getOrDefault(theme, 0.0);
  }
}
