package se.meetmalmo.search.lucene.internal.analysis;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** What Lucene knows of the language: stop words and the Snowball stemmer. Thread-safe. */
public final class Swedish {
  private static final CharArraySet STOP = SwedishAnalyzer.getDefaultStopSet();

  private Swedish() {}

  /** Whether a word in lower case says nothing of what a text is about. */
  public static boolean isEmpty(String word) {
    return STOP.contains(word) || word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  /** {@code parkeringarna} becomes {@code parkering}. */
  public static String stem(String word) {
    SwedishStemmer stemmer = new SwedishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
