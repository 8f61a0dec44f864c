package se.meetmalmo.search.lucene.internal.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns a {@link Ranker} from queries whose answers are known: weights by listwise softmax
 * (ListNet, Cao et al. 2007) with weight decay and Adam, probabilities by logistic regression over
 * the same candidates with the answers and without them.
 */
public final class RankerFit {
  private static final int ROUNDS = 300;
  private static final double RATE = 0.05;
  private static final double DECAY = 0.03;

  /** How much what comes along resists a city's own pairs: some fifty of them begin to bear. */
  private static final double HOLD = 0.1;

  private static final float[] NONE = new float[4];
  private static final double FLAT = 1e9;
  private static final double LOOSE = 1e-3;
  private static final double FIRM = 10;
  private final double[] mean = new double[Ranker.WEIGHTS];
  private final double[] deviation = new double[Ranker.WEIGHTS];

  /** The candidates of one query, and which of them are right. */
  public record Case(List<float[]> figures, boolean[] right) {
    public static Case of(List<float[]> figures, List<Boolean> rights) {
      boolean[] right = new boolean[rights.size()];
      for (int i = 0; i < right.length; i++) {
        right[i] = rights.get(i);
      }
      return new Case(figures, right);
    }

    boolean hasAnswer() {
      return IntStream.range(0, right.length).anyMatch(i -> right[i]);
    }

    Case withoutAnswers() {
      List<float[]> others = new ArrayList<>();
      for (int i = 0; i < right.length; i++) {
        if (!right[i]) {
          others.add(figures.get(i));
        }
      }
      return new Case(others, new boolean[others.size()]);
    }
  }

  private RankerFit() {}

  public static Ranker fit(List<Case> cases) {
    float[] weights = new RankerFit().weights(cases, new float[Ranker.WEIGHTS], DECAY);
    return new Ranker(weights, Calibration.of(cases, weights, NONE, LOOSE));
  }

  /** Learns on from a ranker, and strays from it only as far as the cases insist. */
  static Ranker learnOn(Ranker from, List<Case> cases) {
    float[] weights = new RankerFit().weights(cases, from.weights(), HOLD);
    return new Ranker(weights, Calibration.of(cases, weights, from.calibration(), FIRM));
  }

  /** Two lines as in {@code ranker.tsv}. */
  public static String lines(List<Case> cases) {
    float[] weights = new RankerFit().weights(cases, new float[Ranker.WEIGHTS], DECAY);
    return line(weights) + line(Calibration.of(cases, weights, NONE, LOOSE));
  }

  static String line(float[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> String.format(Locale.ROOT, "%.5f", values[i]))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  /**
   * @param towards where weights are drawn by the decay
   */
  private float[] weights(List<Case> cases, float[] towards, double decay) {
    List<Case> answered = cases.stream().filter(Case::hasAnswer).toList();
    List<float[][]> traits = answered.stream().map(c -> Ranker.traits(c.figures())).toList();
    standardise(traits);
    double[] weights = new double[Ranker.WEIGHTS];
    double[] first = new double[weights.length];
    double[] second = new double[weights.length];
    double[] home = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      home[i] = deviation[i] < FLAT ? towards[i] * deviation[i] : 0;
      weights[i] = home[i];
    }
    for (int round = 1; round <= ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (int i = 0; i < traits.size(); i++) {
        addSlope(traits.get(i), answered.get(i).right(), weights, slope);
      }
      double rate = round < ROUNDS * 0.7 ? RATE : RATE / 5;
      for (int i = 0; i < weights.length; i++) {
        double s = slope[i] / traits.size() + decay * (weights[i] - home[i]);
        first[i] = 0.9 * first[i] + 0.1 * s;
        second[i] = 0.99 * second[i] + 0.01 * s * s;
        double step = first[i] / (1 - Math.pow(0.9, round));
        weights[i] -= rate * step / (Math.sqrt(second[i] / (1 - Math.pow(0.99, round))) + 1e-8);
      }
    }
    float[] raw = new float[weights.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (float) (weights[i] / deviation[i]);
    }
    return raw;
  }

  private void standardise(List<float[][]> traits) {
    int count = 0;
    double[] squares = new double[mean.length];
    for (float[][] query : traits) {
      for (float[] candidate : query) {
        count++;
        for (int i = 0; i < mean.length; i++) {
          mean[i] += candidate[i];
          squares[i] += candidate[i] * candidate[i];
        }
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= count;
      double variance = squares[i] / count - mean[i] * mean[i];
      // a figure that is the same for all, as the vectors' without an encoder, tells nothing
      deviation[i] = variance < 1e-9 ? FLAT : Math.sqrt(variance);
    }
  }

  private void addSlope(float[][] candidates, boolean[] right, double[] weights, double[] slope) {
    double[] e = new double[candidates.length];
    double all = 0;
    double rights = 0;
    for (int n = 0; n < e.length; n++) {
      double score = 0;
      for (int i = 0; i < weights.length; i++) {
        score += weights[i] * standard(candidates[n][i], i);
      }
      e[n] = Math.exp(score);
      all += e[n];
      rights += right[n] ? e[n] : 0;
    }
    for (int n = 0; n < e.length; n++) {
      double error = e[n] / all - (right[n] ? e[n] / rights : 0);
      for (int i = 0; i < weights.length; i++) {
        slope[i] += error * standard(candidates[n][i], i);
      }
    }
  }

  private double standard(float value, int trait) {
    return (value - mean[trait]) / deviation[trait];
  }
}
