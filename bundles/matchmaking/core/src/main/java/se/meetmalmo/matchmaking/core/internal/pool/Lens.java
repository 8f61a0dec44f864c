package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.List;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.core.internal.Weights;
import se.meetmalmo.resourcebank.Interest;

/**
 * A question in the numbers of the rows: for each word what it means here. Says of a row whether
 * its member accepts the question, exactly as {@link Interest#accepts}, and how well it fits.
 */
final class Lens {
  private static final int BROAD = Interest.Scope.BROAD.ordinal();
  private static final int TOPICS = Interest.Scope.TOPICS.ordinal();
  private final Rows rows;
  private final byte[] asked;
  private final short[] themes;
  private final boolean[] says = new boolean[Rows.LANGUAGES];
  private final boolean[] asksAll = new boolean[Rows.LANGUAGES];
  private final int wholeCity;
  private long signs;
  private final int idea;
  private final int language;
  private final boolean inSwedish;
  private final boolean scoresAll;

  /**
   * @param scoresAll also those who do not accept the question; else a look at them is short
   */
  Lens(Rows rows, Question question, boolean scoresAll) {
    this.rows = rows;
    this.scoresAll = scoresAll;
    this.asked = new byte[rows.words.size()];
    this.themes = new short[rows.words.size()];
    this.wholeCity = rows.wholeCity;
    this.idea =
        question.topic().ideaId().isEmpty()
            ? Words.UNKNOWN
            : rows.words.find(question.topic().ideaId());
    this.language = rows.words.find(question.language());
    this.inSwedish = Weights.isSwedish(question.language());
    mark(Rows.THEMES, question.topic().themes());
    mark(Rows.AREAS, question.topic().areas());
    mark(Rows.INDUSTRIES, question.topic().industries());
    mark(Rows.FORMS, question.topic().forms());
    question.themes().forEach(this::weigh);
  }

  private void mark(int list, List<String> words) {
    says[list] = !words.isEmpty();
    for (String word : words) {
      asksAll[list] |= word.equalsIgnoreCase(Interest.WHOLE_CITY);
      int number = rows.words.find(word);
      if (number != Words.UNKNOWN) {
        asked[number] |= (byte) (1 << list);
        signs |= Signs.of(list, number);
      }
      signs |= asksAll[list] ? Signs.all(list) : 0;
    }
  }

  private void weigh(String theme, double weight) {
    int number = rows.words.find(theme);
    if (number != Words.UNKNOWN) {
      themes[number] = (short) Weights.theme(weight);
      signs |= Signs.of(Rows.THEMES, number);
    }
  }

  /** A look can't find more; -1 for one who surely does not accept the question. Quick. */
  int most(int row) {
    int scope = rows.scope[row];
    if (scope != BROAD && scope != TOPICS) {
      return Weights.OWN_IDEA;
    }
    long both = rows.signs[row] & signs;
    boolean themes = (both & Signs.THEMES) != 0;
    if (!themes && scope == TOPICS && says[Rows.THEMES] && rows.length[Rows.THEMES][row] > 0) {
      return -1;
    }
    return (themes ? Weights.theme(1) : scope == BROAD ? Weights.BROAD : 0)
        + ((both & Signs.AREAS) == 0 ? 0 : Weights.AREA)
        + ((both & Signs.INDUSTRIES) == 0 ? 0 : Weights.INDUSTRY)
        + ((both & Signs.FORMS) == 0 ? 0 : Weights.FORM)
        + Weights.LANGUAGE
        + time(row);
  }

  /**
   * How well a row fits.
   *
   * @return 0 to 1,000; less 1 and negated for one who does not accept the question
   */
  int look(int row) {
    int scope = rows.scope[row];
    if (scope != BROAD && scope != TOPICS) {
      boolean own = idea != Words.UNKNOWN && rows.lists[rows.start[row]] == idea;
      return own ? Weights.OWN_IDEA : -1;
    }
    int at = rows.start[row];
    int theme = scope == BROAD ? Weights.BROAD : 0;
    int hits = 0;
    boolean compared = false;
    boolean meets = true;
    for (int list = 0; list < Rows.LANGUAGES; list++) {
      int count = rows.length[list][row];
      boolean hit = count > 0 && asksAll[list];
      for (int end = at + count; at < end; at++) {
        int word = rows.lists[at];
        hit |= (asked[word] >> list & 1) == 1 || word == wholeCity;
        if (list == Rows.THEMES) {
          theme = Math.max(theme, themes[word]);
        }
      }
      if (says[list] && count > 0) {
        compared = true;
        meets &= hit;
        if (!meets && scope == TOPICS && !scoresAll) {
          return -1;
        }
        hits |= hit ? 1 << list : 0;
      }
    }
    int score = theme + fit(row, hits) + speaks(row, at) + time(row);
    return scope == BROAD || compared && meets ? score : -score - 1;
  }

  private int fit(int row, int hits) {
    boolean near = (hits >> Rows.AREAS & 1) == 1 || is(Rows.AREAS, rows.area[row]);
    boolean knows = (hits >> Rows.INDUSTRIES & 1) == 1 || is(Rows.INDUSTRIES, rows.industry[row]);
    return (near ? Weights.AREA : 0)
        + (knows ? Weights.INDUSTRY : 0)
        + ((hits >> Rows.FORMS & 1) == 1 ? Weights.FORM : 0);
  }

  private boolean is(int list, int word) {
    return word != Words.NONE && (asked[word] >> list & 1) == 1;
  }

  private int speaks(int row, int from) {
    int count = rows.length[Rows.LANGUAGES][row];
    for (int at = from; at < from + count; at++) {
      if (rows.lists[at] == language) {
        return Weights.LANGUAGE;
      }
    }
    return count == 0 && inSwedish ? Weights.LANGUAGE : 0;
  }

  private int time(int row) {
    return Weights.time(rows.groups[row], rows.hours[row], rows.notice[row]);
  }
}
