package se.meetmalmo.search.lucene.internal.learn;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text as weights of a vocabulary's terms.
 *
 * @param terms ascending
 * @param weights of length 1 together, by Euclid; empty when no term is known
 */
record Sparse(int[] terms, float[] weights) {
  /**
   * @param counts how often each term stands; weighted (1 + log tf) · idf
   */
  static Sparse of(Map<Integer, Float> counts, float[] idf) {
    int[] terms = new int[counts.size()];
    float[] weights = new float[terms.length];
    double square = 0;
    int i = 0;
    for (Map.Entry<Integer, Float> count : new TreeMap<>(counts).entrySet()) {
      terms[i] = count.getKey();
      weights[i] = (float) (1 + Math.log(Math.max(1, count.getValue()))) * idf[terms[i]];
      square += weights[i] * weights[i];
      i++;
    }
    float length = (float) Math.sqrt(Math.max(square, 1e-12));
    for (int j = 0; j < weights.length; j++) {
      weights[j] /= length;
    }
    return new Sparse(terms, weights);
  }

  /** The weighted sum of the terms' vectors. */
  float[] times(float[][] vectors, int dimensions) {
    float[] sum = new float[dimensions];
    for (int i = 0; i < terms.length; i++) {
      Vectors.add(sum, weights[i], vectors[terms[i]]);
    }
    return sum;
  }
}
