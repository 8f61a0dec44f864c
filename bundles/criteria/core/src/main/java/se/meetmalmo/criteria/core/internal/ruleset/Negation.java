package se.meetmalmo.criteria.core.internal.ruleset;

/**
 * How a cue is negated.
 *
 * @param cue number of the cue of negations, or -1
 * @param except number of the cue of what only looks like one, or -1
 */
record Negation(int cue, int except, int before, int after) {
  static final Negation NONE = new Negation(-1, -1, 0, 0);

  /** Marks the words of a text at which a negation stands. */
  boolean[] mark(Text text, Cues cues) {
    boolean[] marks = new boolean[cue < 0 || cues.count(cue) == 0 ? 0 : text.words()];
    if (marks.length == 0) {
      return marks;
    }
    set(marks, cues, cue, true);
    if (except >= 0) {
      set(marks, cues, except, false);
    }
    return marks;
  }

  boolean negates(Reading reading, int first, int last) {
    boolean[] marks = reading.negated();
    if (marks.length == 0) {
      return false;
    }
    int sentence = reading.text().sentence(first);
    int from = Math.max(first - before, reading.text().firstOfSentence(sentence));
    int to = Math.min(last + after, reading.text().endOfSentence(sentence) - 1);
    for (int word = from; word <= to; word++) {
      if (marks[word] && (word < first || word > last)) {
        return true;
      }
    }
    return false;
  }

  private static void set(boolean[] marks, Cues cues, int cue, boolean mark) {
    for (int i = 0; i < cues.count(cue); i++) {
      for (int word = cues.first(cue, i); word <= cues.last(cue, i); word++) {
        marks[word] = mark;
      }
    }
  }
}
