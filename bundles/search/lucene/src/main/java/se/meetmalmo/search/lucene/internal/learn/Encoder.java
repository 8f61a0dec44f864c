package se.meetmalmo.search.lucene.internal.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Maps the terms of a text to a vector; texts about the same thing lie near one another also when
 * they share no word. Immutable.
 */
public final class Encoder {
  /** Knows no term: every text is the null vector. */
  public static final Encoder NONE = new Encoder(Map.of(), new float[0], new float[0][], 1);

  private static final float TITLE = 2;
  private final Map<String, Integer> vocabulary;
  private final float[] idf;
  private final float[][] vectors;
  private final int dimensions;

  Encoder(Map<String, Integer> vocabulary, float[] idf, float[][] vectors, int dimensions) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.idf = idf;
    this.vectors = vectors;
    this.dimensions = dimensions;
  }

  public int dimensions() {
    return dimensions;
  }

  /** How many terms it knows. */
  public int size() {
    return vectors.length;
  }

  /** Of length 1, or null vector when no term is known. */
  public float[] encode(List<String> title, List<String> text) {
    Map<Integer, Float> counts = new HashMap<>();
    count(title, TITLE, counts);
    count(text, 1, counts);
    float[] vector = Sparse.of(counts, idf).times(vectors, dimensions);
    Vectors.normalise(vector);
    return vector;
  }

  private void count(List<String> terms, float weight, Map<Integer, Float> counts) {
    for (String term : terms) {
      Integer known = vocabulary.get(term);
      if (known != null) {
        counts.merge(known, weight, Float::sum);
      }
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(dimensions);
    out.writeInt(vectors.length);
    for (Map.Entry<String, Integer> entry : vocabulary.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue());
      out.writeFloat(idf[entry.getValue()]);
      for (float value : vectors[entry.getValue()]) {
        out.writeFloat(value);
      }
    }
  }

  static Encoder read(DataInput in) throws IOException {
    int dimensions = in.readInt();
    int size = in.readInt();
    Map<String, Integer> vocabulary = new HashMap<>();
    float[] idf = new float[size];
    float[][] vectors = new float[size][dimensions];
    for (int i = 0; i < size; i++) {
      String term = in.readUTF();
      int place = in.readInt();
      vocabulary.put(term, place);
      idf[place] = in.readFloat();
      for (int j = 0; j < dimensions; j++) {
        vectors[place][j] = in.readFloat();
      }
    }
    return new Encoder(vocabulary, idf, vectors, dimensions);
  }
}
