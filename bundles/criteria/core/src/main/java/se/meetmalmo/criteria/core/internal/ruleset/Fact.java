package se.meetmalmo.criteria.core.internal.ruleset;

/**
 * One input of the decision tables, compiled.
 *
 * @param at its place among the facts and decisions
 */
record Fact(String id, int at, Domain domain, Document.Text label, Source source) {
  /** No passage. */
  static final int NOWHERE = -1;

  /** Works out the value of a fact. Stateless. */
  interface Source {
    void find(Reading reading, State state, int at);
  }

  /**
   * What has been found out so far: for every fact and decision the index of its value and the word
   * that its passage is about. Belongs to one thread.
   */
  static final class State {
    private final int[] values;
    private final int[] words;
    private Weighing.Scale scale;

    State(int size) {
      values = new int[size];
      words = new int[size];
    }

    void set(int at, int value, int word) {
      values[at] = value;
      words[at] = word;
    }

    /** What the text weighed when it was last looked at; null when it was not. */
    Weighing.Scale scale() {
      return scale;
    }

    void keep(Weighing.Scale weighed) {
      scale = weighed;
    }

    int value(int at) {
      return values[at];
    }

    int word(int at) {
      return words[at];
    }
  }
}
