package se.meetmalmo.search.lucene.internal.rank;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int NEWTON = 40;
  private final double[] mean = new double[Ranker.WEIGHTS];
  private final double[] deviation = new double[Ranker.WEIGHTS];

  /** The candidates of one query, and which of them are right. */
  public record Case(List<float[]> figures, boolean[] right) {
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
    float[] weights = new RankerFit().weights(cases);
    return new Ranker(weights, calibration(cases, weights));
  }

  /** Two lines as in {@code ranker.tsv}. */
  public static String lines(List<Case> cases) {
    float[] weights = new RankerFit().weights(cases);
    return line(weights) + line(calibration(cases, weights));
  }

  private static String line(float[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> String.format(Locale.ROOT, "%.5f", values[i]))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  private float[] weights(List<Case> cases) {
    List<Case> answered = cases.stream().filter(Case::hasAnswer).toList();
    List<float[][]> traits = answered.stream().map(c -> Ranker.traits(c.figures())).toList();
    standardise(traits);
    double[] weights = new double[Ranker.WEIGHTS];
    double[] first = new double[weights.length];
    double[] second = new double[weights.length];
    Arrays.fill(weights, 0.1);
    for (int round = 1; round <= ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (int i = 0; i < traits.size(); i++) {
        addSlope(traits.get(i), answered.get(i).right(), weights, slope);
      }
      double rate = round < ROUNDS * 0.7 ? RATE : RATE / 5;
      for (int i = 0; i < weights.length; i++) {
        double s = slope[i] / traits.size() + DECAY * weights[i];
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
      deviation[i] = variance < 1e-9 ? 1e9 : Math.sqrt(variance);
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

  private static float[] calibration(List<Case> cases, float[] weights) {
    List<double[]> standings = new ArrayList<>();
    List<Boolean> rights = new ArrayList<>();
    for (Case one : cases) {
      gather(one, weights, standings, rights);
      gather(one.withoutAnswers(), weights, standings, rights);
    }
    double[] w = new double[4];
    for (int round = 0; round < NEWTON; round++) {
      newton(w, standings, rights);
    }
    return new float[] {(float) w[0], (float) w[1], (float) w[2], (float) w[3]};
  }

  private static void gather(
      Case one, float[] weights, List<double[]> standings, List<Boolean> rights) {
    float[][] traits = Ranker.traits(one.figures());
    double[] scores = new double[traits.length];
    for (int n = 0; n < scores.length; n++) {
      for (int i = 0; i < weights.length; i++) {
        scores[n] += weights[i] * traits[n][i];
      }
    }
    standings.addAll(List.of(Ranker.standing(scores)));
    for (boolean right : one.right()) {
      rights.add(right);
    }
  }

  private static void newton(double[] w, List<double[]> xs, List<Boolean> rights) {
    int n = w.length;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      system[i][i] = 1e-3;
      system[i][n] = -1e-3 * w[i];
    }
    for (int k = 0; k < xs.size(); k++) {
      double[] x = xs.get(k);
      double odds = 0;
      for (int i = 0; i < n; i++) {
        odds += w[i] * x[i];
      }
      double p = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, odds))));
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          system[i][j] += x[i] * x[j] * p * (1 - p);
        }
        system[i][n] += x[i] * ((rights.get(k) ? 1 : 0) - p);
      }
    }
    double[] step = solved(system);
    for (int i = 0; i < n; i++) {
      w[i] += step[i];
    }
  }

  /** By Gauss' elimination; the system is positive definite. */
  private static double[] solved(double[][] system) {
    int n = system.length;
    for (int i = 0; i < n; i++) {
      for (int row = 0; row < n; row++) {
        if (row != i) {
          double times = system[row][i] / system[i][i];
          for (int column = i; column <= n; column++) {
            system[row][column] -= times * system[i][column];
          }
        }
      }
    }
    return IntStream.range(0, n).mapToDouble(i -> system[i][n] / system[i][i]).toArray();
  }
}
