package se.meetmalmo.search.lucene.internal.learn;

import java.util.Random;

/** The little linear algebra that learning takes. */
final class Vectors {
  private Vectors() {}

  static void add(float[] to, float times, float[] vector) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * vector[i];
    }
  }

  static float dot(float[] a, float[] b) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      sum0 += a[i] * b[i];
      sum1 += a[i + 1] * b[i + 1];
      sum2 += a[i + 2] * b[i + 2];
      sum3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      sum0 += a[i] * b[i];
    }
    return sum0 + sum1 + sum2 + sum3;
  }

  /** Scales to length 1; returns the length it had. */
  static float normalise(float[] vector) {
    float length = (float) Math.sqrt(dot(vector, vector) + 1e-12f);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return length;
  }

  static float[][] random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    float[][] vectors = new float[rows][columns];
    for (float[] vector : vectors) {
      for (int i = 0; i < columns; i++) {
        vector[i] = (float) random.nextGaussian();
      }
    }
    return vectors;
  }

  /** Makes the columns orthonormal (Cholesky QR, twice for accuracy). */
  static void orthonormalise(float[][] rows, int columns) {
    for (int round = 0; round < 2; round++) {
      double[][] lower = cholesky(gram(rows, columns));
      for (float[] row : rows) {
        solve(lower, row);
      }
    }
  }

  private static double[][] gram(float[][] rows, int columns) {
    double[][] gram = new double[columns][columns];
    for (float[] row : rows) {
      for (int i = 0; i < columns; i++) {
        float value = row[i];
        double[] line = gram[i];
        for (int j = 0; j <= i; j++) {
          line[j] += value * row[j];
        }
      }
    }
    return gram;
  }

  private static double[][] cholesky(double[][] gram) {
    int n = gram.length;
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += gram[i][i];
    }
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = gram[i][j] + (i == j ? 1e-9 * trace : 0);
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-20)) : sum / lower[j][j];
      }
    }
    return lower;
  }

  private static void solve(double[][] lower, float[] row) {
    double[] solved = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      double sum = row[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * solved[k];
      }
      solved[i] = sum / lower[i][i];
    }
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) solved[i];
    }
  }
}
