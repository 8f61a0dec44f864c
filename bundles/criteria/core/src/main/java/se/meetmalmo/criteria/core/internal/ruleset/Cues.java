package se.meetmalmo.criteria.core.internal.ruleset;

/**
 * Where in a text each cue of a lexicon stands: first and last word of every occurrence, in
 * ascending order. Belongs to one thread.
 */
final class Cues {
  private final Ints[] firsts;
  private final Ints[] lasts;

  Cues(int cues) {
    firsts = new Ints[cues];
    lasts = new Ints[cues];
  }

  /** Of occurrences that begin at the same word the longest stays. */
  void add(int cue, int first, int last) {
    if (firsts[cue] == null) {
      firsts[cue] = new Ints();
      lasts[cue] = new Ints();
    }
    int before = firsts[cue].size() - 1;
    if (before >= 0 && firsts[cue].get(before) == first) {
      lasts[cue].set(before, Math.max(lasts[cue].get(before), last));
    } else {
      firsts[cue].add(first);
      lasts[cue].add(last);
    }
  }

  int count(int cue) {
    return firsts[cue] == null ? 0 : firsts[cue].size();
  }

  int first(int cue, int occurrence) {
    return firsts[cue].get(occurrence);
  }

  int last(int cue, int occurrence) {
    return lasts[cue].get(occurrence);
  }

  /** The first occurrence that begins at a word or later. */
  int from(int cue, int word) {
    return firsts[cue] == null ? 0 : firsts[cue].firstFrom(word);
  }
}
