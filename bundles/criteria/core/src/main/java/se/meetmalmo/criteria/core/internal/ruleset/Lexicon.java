package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.Arrays;
import java.util.Map;

/**
 * The cues of a rule set, ready to be found in one pass over a text. Immutable, for many threads.
 *
 * <p>Each word is walked once forwards and once backwards through a trie, which gives the word
 * classes that it belongs to. A phrase begins at a word of its first class, and is followed word by
 * word as a set of the places it may have reached.
 */
final class Lexicon {
  /** Words that a phrase may span; the reached places fit a long. */
  static final int SPAN = 60;

  private final Map<String, Integer> cues;
  private final Trie forwards;
  private final Trie backwards;
  private final int[][] cuesOfClass;
  private final Phrase[][] phrasesOfClass;

  /**
   * Several words in sequence.
   *
   * @param classes one a word
   * @param gaps how many other words may stand before each
   */
  record Phrase(int cue, int[] classes, int[] gaps) {}

  Lexicon(
      Map<String, Integer> cues,
      Trie forwards,
      Trie backwards,
      int[][] cuesOfClass,
      Phrase[][] phrasesOfClass) {
    this.cues = Map.copyOf(cues);
    this.forwards = forwards;
    this.backwards = backwards;
    this.cuesOfClass = cuesOfClass;
    this.phrasesOfClass = phrasesOfClass;
  }

  /** The number of a cue, or -1 when there is none of that name. */
  int cue(String name) {
    return cues.getOrDefault(name, -1);
  }

  Cues find(Text text, Deadline deadline) {
    Cues found = new Cues(cues.size());
    Classes classes = classify(text, deadline);
    for (int word = 0; word < text.words(); word++) {
      if ((word & 255) == 0) {
        deadline.check();
      }
      for (int i = classes.from(word); i < classes.from(word + 1); i++) {
        for (int cue : cuesOfClass[classes.get(i)]) {
          found.add(cue, word, word);
        }
        for (Phrase phrase : phrasesOfClass[classes.get(i)]) {
          int last = end(phrase, word, text, classes);
          if (last >= 0) {
            found.add(phrase.cue(), word, last);
          }
        }
      }
    }
    return found;
  }

  private Classes classify(Text text, Deadline deadline) {
    Classes classes = new Classes(cuesOfClass.length);
    for (int word = 0; word < text.words(); word++) {
      if ((word & 255) == 0) {
        deadline.check();
      }
      classes.begin(word);
      forwards(text.source(word), text.start(word), text.end(word), classes);
      backwards(text.source(word), text.start(word), text.end(word), classes);
    }
    classes.begin(text.words());
    return classes;
  }

  private void forwards(String source, int start, int end, Classes classes) {
    Trie node = forwards;
    for (int i = start; i < end; i++) {
      node = node.step(Letters.folded(source.charAt(i)));
      if (node == null) {
        return;
      }
      classes.add(node.open());
    }
    classes.add(node.whole());
  }

  private void backwards(String source, int start, int end, Classes classes) {
    Trie node = backwards;
    for (int i = end - 1; i >= start; i--) {
      node = node.step(Letters.folded(source.charAt(i)));
      if (node == null) {
        return;
      }
      classes.add(node.open());
    }
  }

  /** The last word of the shortest occurrence of a phrase that begins at a word, or -1. */
  private static int end(Phrase phrase, int word, Text text, Classes classes) {
    int limit = text.endOfSentence(text.sentence(word));
    long reached = 1;
    for (int step = 1; step < phrase.classes().length; step++) {
      int gap = phrase.gaps()[step];
      long next = 0;
      int lowest = Long.numberOfTrailingZeros(reached) + 1;
      int highest = 64 - Long.numberOfLeadingZeros(reached) + gap;
      for (int at = lowest; at <= highest && word + at < limit; at++) {
        long before = ((1L << gap + 1) - 1) << Math.max(at - 1 - gap, 0);
        if (at - 1 < gap) {
          before = (1L << at) - 1;
        }
        if ((reached & before) != 0 && classes.has(word + at, phrase.classes()[step])) {
          next |= 1L << at;
        }
      }
      if (next == 0) {
        return -1;
      }
      reached = next;
    }
    return word + Long.numberOfTrailingZeros(reached);
  }

  /** The word classes of each word of a text. */
  private static final class Classes {
    private final Ints from = new Ints();
    private final Ints classes = new Ints();
    private final int[] lastSeen;
    private int word;

    Classes(int count) {
      lastSeen = new int[count];
      Arrays.fill(lastSeen, -1);
    }

    void begin(int next) {
      word = next;
      from.add(classes.size());
    }

    void add(int[] more) {
      for (int wordClass : more) {
        if (lastSeen[wordClass] != word) {
          lastSeen[wordClass] = word;
          classes.add(wordClass);
        }
      }
    }

    int from(int at) {
      return from.get(at);
    }

    int get(int index) {
      return classes.get(index);
    }

    boolean has(int at, int wordClass) {
      for (int i = from.get(at); i < from.get(at + 1); i++) {
        if (classes.get(i) == wordClass) {
          return true;
        }
      }
      return false;
    }
  }
}
