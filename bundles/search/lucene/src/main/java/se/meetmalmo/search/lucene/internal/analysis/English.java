package se.meetmalmo.search.lucene.internal.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** What Lucene knows of English. Thread-safe. */
public final class English {
  private static final CharArraySet STOP = stop();

  private English() {}

  /** Whether a word in lower case says nothing of what a text is about. */
  public static boolean isEmpty(String word) {
    return STOP.contains(word);
  }

  private static CharArraySet stop() {
    try (var words =
        new InputStreamReader(
            SnowballFilter.class.getResourceAsStream("english_stop.txt"), StandardCharsets.UTF_8)) {
      return WordlistLoader.getSnowballWordSet(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
