package se.meetmalmo.search.lucene.internal.learn;

import java.util.Set;

/**
 * A text to learn from; either part may be empty.
 *
 * @param themes that anyone may know it was put under
 */
public record Sample(String title, String text, Set<String> themes) {
  public Sample(String title, String text) {
    this(title, text, Set.of());
  }
}
