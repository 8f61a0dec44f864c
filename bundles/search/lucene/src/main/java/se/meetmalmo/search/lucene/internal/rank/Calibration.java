package se.meetmalmo.search.lucene.internal.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.meetmalmo.search.lucene.internal.rank.RankerFit.Case;

/**
 * Learns what a score says of how probable a candidate is: logistic regression by Newton's method,
 * over the candidates with the answers among them and without.
 */
final class Calibration {
  private static final int NEWTON = 40;

  private Calibration() {}

  /**
   * @param towards where the numbers are drawn, the more the firmer
   */
  static float[] of(List<Case> cases, float[] weights, float[] towards, double firmness) {
    List<double[]> standings = new ArrayList<>();
    List<Boolean> rights = new ArrayList<>();
    for (Case one : cases) {
      gather(one, weights, standings, rights);
      gather(one.withoutAnswers(), weights, standings, rights);
    }
    double[] w = new double[towards.length];
    for (int i = 0; i < w.length; i++) {
      w[i] = towards[i];
    }
    for (int round = 0; round < NEWTON; round++) {
      newton(w, towards, firmness, standings, rights);
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

  private static void newton(
      double[] w, float[] towards, double firmness, List<double[]> xs, List<Boolean> rights) {
    int n = w.length;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      system[i][i] = firmness;
      system[i][n] = firmness * (towards[i] - w[i]);
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
