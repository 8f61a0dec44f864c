package se.meetmalmo.criteria.core.internal.ruleset;

/**
 * A fact about cues that stand together.
 *
 * @param groups each of them alternatives; the first is the anchor
 * @param without must not stand in its window
 * @param fields bits of the fields that are looked at
 */
record Find(
    int[][] groups,
    Window window,
    int[] without,
    Window withoutWindow,
    Negated negated,
    int fields,
    Negation negation,
    As as,
    Domain domain)
    implements Fact.Source {

  /** What becomes of negated occurrences. */
  enum Negated {
    SKIP,
    ANY,
    ONLY
  }

  /** What is made of the occurrences. */
  enum As {
    PRESENCE,
    ABSENCE,
    COUNT
  }

  /** How far around the anchor the other cues may stand. */
  enum Reach {
    WORDS,
    SENTENCE,
    FIELD,
    SUBMISSION
  }

  /**
   * @param words with {@link Reach#WORDS}: how far
   * @param ordered only after the anchor
   */
  record Window(Reach reach, int words, boolean ordered) {
    int from(Text text, int first, int last) {
      if (ordered) {
        return last + 1;
      }
      return switch (reach) {
        case WORDS -> Math.max(first - words, text.firstOfSentence(text.sentence(first)));
        case SENTENCE -> text.firstOfSentence(text.sentence(first));
        case FIELD -> text.firstOfField(text.field(first));
        case SUBMISSION -> 0;
      };
    }

    /** The word after the window. */
    int to(Text text, int first, int last) {
      return switch (reach) {
        case WORDS -> Math.min(last + words + 1, text.endOfSentence(text.sentence(first)));
        case SENTENCE -> text.endOfSentence(text.sentence(first));
        case FIELD -> text.firstOfField(text.field(first) + 1);
        case SUBMISSION -> text.words();
      };
    }
  }

  @Override
  public void find(Reading reading, Fact.State state, int at) {
    int most = as == As.COUNT ? (Integer) domain.value(domain.size() - 1) : 1;
    int count = 0;
    int word = Fact.NOWHERE;
    int after = -1;
    while (count < most) {
      long next = next(reading, after);
      if (next < 0) {
        break;
      }
      count++;
      word = word < 0 ? (int) (next >> 32) : word;
      after = (int) next;
    }
    switch (as) {
      case PRESENCE -> state.set(at, count, word);
      case ABSENCE -> state.set(at, 1 - count, Fact.NOWHERE);
      case COUNT -> state.set(at, domain.reached(count), word);
    }
  }

  /** The first anchor that begins after a word and has all it needs: first and last word, or -1. */
  private long next(Reading reading, int after) {
    long best = -1;
    Cues cues = reading.cues();
    for (int cue : groups[0]) {
      for (int i = cues.from(cue, after + 1); i < cues.count(cue); i++) {
        int first = cues.first(cue, i);
        if (best >= 0 && first > best >> 32) {
          break;
        }
        if (counts(reading, first, cues.last(cue, i)) && holds(reading, first, cues.last(cue, i))) {
          long here = (long) first << 32 | cues.last(cue, i);
          best = best < 0 ? here : Math.min(best, here);
          break;
        }
      }
    }
    return best;
  }

  private boolean counts(Reading reading, int first, int last) {
    if ((fields & 1 << reading.text().field(first)) == 0) {
      return false;
    }
    return switch (negated) {
      case ANY -> true;
      case SKIP -> !negation.negates(reading, first, last);
      case ONLY -> negation.negates(reading, first, last);
    };
  }

  private boolean holds(Reading reading, int first, int last) {
    Text text = reading.text();
    int from = window.from(text, first, last);
    int to = window.to(text, first, last);
    for (int group = 1; group < groups.length; group++) {
      if (!stands(reading, groups[group], from, to, true)) {
        return false;
      }
    }
    return without.length == 0
        || !stands(
            reading,
            without,
            withoutWindow.from(text, first, last),
            withoutWindow.to(text, first, last),
            false);
  }

  private boolean stands(Reading reading, int[] alternatives, int from, int to, boolean judged) {
    Cues cues = reading.cues();
    for (int cue : alternatives) {
      for (int i = cues.from(cue, from); i < cues.count(cue); i++) {
        int first = cues.first(cue, i);
        if (first >= to) {
          break;
        }
        if (judged
            ? counts(reading, first, cues.last(cue, i))
            : (fields & 1 << reading.text().field(first)) != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
