package se.meetmalmo.search.lucene.internal.learn;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Moves term vectors so that the two sides of a pair lie nearer to one another than to the sides of
 * the other pairs of a batch: symmetric InfoNCE (van den Oord et al. 2018), AdaGrad.
 */
final class Contrast {
  static final int BATCH = 256;
  private final float[][] vectors;
  private final float[][] squares;
  private final float[][] changes;
  private final float temperature;
  private final float rate;
  private final int dimensions;

  /**
   * @param vectors of the terms; changed in place
   */
  Contrast(float[][] vectors, float temperature, float rate) {
    this.vectors = vectors;
    this.temperature = temperature;
    this.rate = rate;
    this.dimensions = vectors[0].length;
    this.squares = new float[vectors.length][dimensions];
    this.changes = new float[vectors.length][];
    for (float[] square : squares) {
      Arrays.fill(square, 1e-6f);
    }
  }

  void learn(List<Supplier<List<Sparse[]>>> batches) {
    batches.forEach(batch -> learnBatch(batch.get()));
  }

  private void learnBatch(List<Sparse[]> pairs) {
    int n = pairs.size();
    float[][][] sides = new float[2][n][];
    float[][] lengths = new float[2][n];
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < n; i++) {
        sides[side][i] = pairs.get(i)[side].times(vectors, dimensions);
        lengths[side][i] = Vectors.normalise(sides[side][i]);
      }
    }
    float[][] slopes = slopes(sides[0], sides[1]);
    for (int i = 0; i < n; i++) {
      float[] left = new float[dimensions];
      float[] right = new float[dimensions];
      for (int j = 0; j < n; j++) {
        Vectors.add(left, slopes[i][j], sides[1][j]);
        Vectors.add(right, slopes[j][i], sides[0][j]);
      }
      gather(pairs.get(i)[0], sides[0][i], lengths[0][i], left);
      gather(pairs.get(i)[1], sides[1][i], lengths[1][i], right);
    }
    for (int term = 0; term < changes.length; term++) {
      if (changes[term] != null) {
        move(vectors[term], squares[term], changes[term]);
        changes[term] = null;
      }
    }
  }

  /** The slope of the loss along each similarity. */
  private float[][] slopes(float[][] left, float[][] right) {
    int n = left.length;
    double[][] e = new double[n][n];
    double[] rows = new double[n];
    double[] columns = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        e[i][j] = Math.exp((Vectors.dot(left[i], right[j]) - 1) / temperature);
        rows[i] += e[i][j];
        columns[j] += e[i][j];
      }
    }
    float[][] slopes = new float[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double slope = e[i][j] / rows[i] / 2 + e[i][j] / columns[j] / 2 - (i == j ? 1 : 0);
        slopes[i][j] = (float) (slope / temperature);
      }
    }
    return slopes;
  }

  private void gather(Sparse text, float[] side, float length, float[] slope) {
    float along = Vectors.dot(side, slope);
    for (int i = 0; i < dimensions; i++) {
      slope[i] = (slope[i] - along * side[i]) / length;
    }
    for (int i = 0; i < text.terms().length; i++) {
      int term = text.terms()[i];
      if (changes[term] == null) {
        changes[term] = new float[dimensions];
      }
      Vectors.add(changes[term], text.weights()[i], slope);
    }
  }

  private void move(float[] vector, float[] square, float[] change) {
    for (int i = 0; i < dimensions; i++) {
      square[i] += change[i] * change[i];
      vector[i] -= (float) (rate * change[i] / Math.sqrt(square[i]));
    }
  }
}
