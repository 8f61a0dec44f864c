package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
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

  /**
   * Learned weights.
   *
   * @param rows trait of a text → its row
   * @param facts place of a fact or decision → index of its value → row, or -1
   * @param cells row → one weight a value
   * @param always what every text starts from
   */
  record Weights(Map<String, Integer> rows, int[][] facts, float[][] cells, float[] always) {}

  /**
   * @param domain has {@link #UNCLEAR}
   * @param values the column of the weights → index in the domain
   * @param atLeast the share, 0 to 1, that a value must reach
   */
  Weighing(Domain domain, int[] values, double atLeast, Weights weights) {
    this.values = values.clone();
    this.unclear = domain.index(UNCLEAR);
    this.atLeast = atLeast;
    this.weights = weights;
  }

  @Override
  public Conclusion conclude(Reading reading, Fact.State state) {
    Scale scale = new Scale(reading.text());
    Traits.ofText(reading.text(), scale);
    for (int at = 0; at < weights.facts().length; at++) {
      int[] rows = weights.facts()[at];
      if (rows.length > 0 && rows[state.value(at)] >= 0) {
        scale.put(rows[state.value(at)]);
      }
    }
    double[] shares = scale.shares();
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
    return weights.rows().entrySet().stream()
        .filter(row -> row.getKey().matches("[\\p{L} ]{4,}"))
        .map(row -> Map.entry(row.getKey(), lead(weights.cells()[row.getValue()], column)))
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How much a row speaks for one value rather than for the others. */
  private static double lead(float[] row, int column) {
    double sum = 0;
    for (float cell : row) {
      sum += cell;
    }
    return row[column] - (sum - row[column]) / (row.length - 1);
  }

  /** One text on the scale. */
  private final class Scale implements Traits.Taker {
    private final Text text;
    private final boolean[] seen = new boolean[weights.cells().length];
    private final double[] sums = new double[values.length];
    private final List<int[]> found = new ArrayList<>();
    private double square;

    Scale(Text text) {
      this.text = text;
    }

    @Override
    public void take(String trait, int word) {
      Integer row = weights.rows().get(trait);
      if (row != null) {
        found.add(new int[] {word, row});
        if (!seen[row]) {
          seen[row] = true;
          square++;
          add(row, 1);
        }
      }
    }

    void put(int row) {
      square += Traits.FACT * Traits.FACT;
      add(row, Traits.FACT);
    }

    private void add(int row, int times) {
      for (int value = 0; value < sums.length; value++) {
        sums[value] += times * weights.cells()[row][value];
      }
    }

    double[] shares() {
      double length = square == 0 ? 0 : LENGTH / Math.sqrt(square);
      double[] scores = new double[sums.length];
      for (int value = 0; value < scores.length; value++) {
        scores[value] = sums[value] * length + weights.always()[value];
      }
      return softmax(scores);
    }

    /** The word that speaks most for a value, in the sentence that does. */
    int word(int column) {
      if (found.isEmpty()) {
        return Fact.NOWHERE;
      }
      double[] words = new double[text.words()];
      double[] sentences = new double[text.sentence(words.length - 1) + 1];
      for (int[] here : found) {
        double lead = lead(weights.cells()[here[1]], column);
        words[here[0]] += lead;
        sentences[text.sentence(here[0])] += lead;
      }
      int sentence = greatest(sentences, 0, sentences.length);
      return greatest(words, text.firstOfSentence(sentence), text.endOfSentence(sentence));
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
