package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a text is most like, by weights learned from cases that people have judged: multinomial
 * logistic regression over {@link Traits}. Below the share asked for it says {@link #UNCLEAR}.
 */
final class Weighing implements Logic {
  /** The value when no other is likely enough. */
  static final String UNCLEAR = "UNCLEAR";

  /** Length that the traits of every text are brought to, so that long texts do not shout. */
  static final double LENGTH = 4;

  private final int[] values;
  private final int unclear;
  private final double atLeast;
  private final Weights weights;

  /** Learned weights. */
  static final class Weights {
    private final Map<String, Integer> rows;
    private final TraitRows text;
    private final int[][] facts;
    private final float[][] cells;
    private final float[] sums;
    private final float[] always;

    /**
     * @param rows trait of a text → its row
     * @param facts place of a fact or decision → index of its value → row, or -1
     * @param cells row → one weight a value
     * @param always what every text starts from
     */
    Weights(Map<String, Integer> rows, int[][] facts, float[][] cells, float[] always) {
      this.rows = rows;
      this.text = new TraitRows(rows);
      this.facts = facts;
      this.cells = cells;
      this.always = always;
      this.sums = new float[cells.length];
      for (int row = 0; row < cells.length; row++) {
        for (float cell : cells[row]) {
          sums[row] += cell;
        }
      }
    }

    /** How much a row speaks for one value rather than for the others. */
    private float lead(int row, int column) {
      float cell = cells[row][column];
      return cell - (sums[row] - cell) / (always.length - 1);
    }
  }

  /**
   * @param domain has {@link #UNCLEAR}
   * @param atLeast the share, 0 to 1, that a value must reach
   */
  Weighing(Domain domain, double atLeast, Weights weights) {
    this.values = columns(domain).stream().mapToInt(domain::index).toArray();
    this.unclear = domain.index(UNCLEAR);
    this.atLeast = atLeast;
    this.weights = weights;
  }

  @Override
  public Conclusion conclude(Reading reading, Fact.State state) {
    Scale scale = state.scale();
    if (scale == null || scale.weights != weights) {
      scale = new Scale(weights, reading.text(), state);
      state.keep(scale);
    }
    double[] shares = scale.shares;
    int best = 0;
    for (int value = 1; value < shares.length; value++) {
      best = shares[value] > shares[best] ? value : best;
    }
    return shares[best] < atLeast
        ? new Conclusion(unclear, "", Fact.NOWHERE)
        : new Conclusion(values[best], "", scale.word(best));
  }

  /** The whole words that speak most for a value, the strongest first. */
  List<String> words(int value, int most) {
    int column = Arrays.stream(values).boxed().toList().indexOf(value);
    if (column < 0) {
      return List.of();
    }
    return weights.rows.entrySet().stream()
        .filter(row -> row.getKey().matches("[\\p{L} ]{4,}"))
        .map(row -> Map.entry(row.getKey(), weights.lead(row.getValue(), column)))
        .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** One text on the scale; several weighings that share their weights look at it in turn. */
  static final class Scale implements TraitRows.Taker {
    private final Weights weights;
    private final Text text;
    private final boolean[] seen;
    private final double[] sums;
    private final double[] shares;
    private final Ints rows = new Ints();
    private final Ints words = new Ints();
    private double square;
    private int cited = -1;
    private int word = Fact.NOWHERE;

    Scale(Weights weights, Text text, Fact.State state) {
      this.weights = weights;
      this.text = text;
      this.seen = new boolean[weights.cells.length];
      this.sums = new double[weights.always.length];
      weights.text.read(text, this);
      for (int at = 0; at < weights.facts.length; at++) {
        int[] values = weights.facts[at];
        if (values.length > 0 && values[state.value(at)] >= 0) {
          put(values[state.value(at)]);
        }
      }
      this.shares = shares();
    }

    @Override
    public void take(int row, int word) {
      rows.add(row);
      words.add(word);
      if (!seen[row]) {
        seen[row] = true;
        square++;
        add(row, 1);
      }
    }

    private void put(int row) {
      square += Traits.FACT * Traits.FACT;
      add(row, Traits.FACT);
    }

    private void add(int row, int times) {
      for (int value = 0; value < sums.length; value++) {
        sums[value] += times * weights.cells[row][value];
      }
    }

    private double[] shares() {
      double length = square == 0 ? 0 : LENGTH / Math.sqrt(square);
      double[] scores = new double[sums.length];
      for (int value = 0; value < scores.length; value++) {
        scores[value] = sums[value] * length + weights.always[value];
      }
      return softmax(scores);
    }

    /** The word that speaks most for a value, in the sentence that does. */
    int word(int column) {
      if (column != cited) {
        cited = column;
        word = find(column);
      }
      return word;
    }

    private int find(int column) {
      if (rows.size() == 0) {
        return Fact.NOWHERE;
      }
      double[] byWord = new double[text.words()];
      double[] sentences = new double[text.sentence(byWord.length - 1) + 1];
      for (int i = 0; i < rows.size(); i++) {
        float lead = weights.lead(rows.get(i), column);
        byWord[words.get(i)] += lead;
        sentences[text.sentence(words.get(i))] += lead;
      }
      int sentence = greatest(sentences, 0, sentences.length);
      return greatest(byWord, text.firstOfSentence(sentence), text.endOfSentence(sentence));
    }

    private static int greatest(double[] values, int from, int to) {
      int best = from;
      for (int i = from + 1; i < to; i++) {
        best = values[i] > values[best] ? i : best;
      }
      return best;
    }
  }

  /** The same on every machine. */
  static double[] softmax(double[] scores) {
    double most = Arrays.stream(scores).max().orElse(0);
    double[] shares = Arrays.stream(scores).map(score -> StrictMath.exp(score - most)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  /** The values that weights are learned for, in the order of their columns. */
  static List<String> columns(Domain domain) {
    return Stream.iterate(0, i -> i < domain.size(), i -> i + 1)
        .map(i -> (String) domain.value(i))
        .filter(value -> !value.equals(UNCLEAR))
        .sorted()
        .toList();
  }
}
