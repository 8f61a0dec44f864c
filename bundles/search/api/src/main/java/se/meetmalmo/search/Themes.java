package se.meetmalmo.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Says what a text is about, in the themes that known public work has been put under; learned when
 * the index is rebuilt. Thread-safe.
 */
@ProviderType
public interface Themes {
  /**
   * The themes that suit the text best.
   *
   * @param limit at most so many
   * @return the likeliest first; empty while there is too little work under themes to learn from,
   *     or when the text says nothing
   */
  List<ThemeGuess> of(String title, String text, int limit);
}
