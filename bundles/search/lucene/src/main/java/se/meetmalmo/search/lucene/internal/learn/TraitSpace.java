package se.meetmalmo.search.lucene.internal.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives traits their places in one vector: first the terms that are known, then the grams, then the
 * dimensions of the encoder. Immutable.
 */
final class TraitSpace {
  /** The encoder's part weighs as much more than either of the others. */
  private static final float VECTOR_WEIGHT = 3;

  private final Part terms;
  private final Part grams;
  private final int dimensions;

  private TraitSpace(Part terms, Part grams, int dimensions) {
    this.terms = terms;
    this.grams = grams;
    this.dimensions = dimensions;
  }

  /** The traits that stand in some of the texts, those in most texts first where there are many. */
  static TraitSpace of(List<Traits> texts, int dimensions) {
    return new TraitSpace(
        Part.of(texts.stream().map(Traits::terms).toList(), 2, 20_000),
        Part.of(texts.stream().map(Traits::grams).toList(), 3, 50_000),
        dimensions);
  }

  int size() {
    return terms.size() + grams.size() + dimensions;
  }

  /** The text as a vector; terms and grams are of length 1 each. */
  Point place(Traits traits) {
    Point point = new Point(traits.terms().size() + traits.grams().size() + dimensions);
    terms.place(traits.terms(), 0, point);
    grams.place(traits.grams(), terms.size(), point);
    for (int i = 0; i < dimensions; i++) {
      point.add(terms.size() + grams.size() + i, VECTOR_WEIGHT * traits.vector()[i]);
    }
    return point;
  }

  /** A sparse vector that grows at its end. */
  static final class Point {
    final int[] places;
    final float[] values;
    int length;

    Point(int capacity) {
      places = new int[capacity];
      values = new float[capacity];
    }

    void add(int place, float value) {
      places[length] = place;
      values[length++] = value;
    }

    float dot(float[] weights) {
      float sum = 0;
      for (int i = 0; i < length; i++) {
        sum += weights[places[i]] * values[i];
      }
      return sum;
    }
  }

  /**
   * One kind of traits.
   *
   * @param numbers ascending
   * @param idf of each
   */
  private record Part(int[] numbers, float[] idf) {
    static Part of(Collection<Map<Integer, Float>> texts, int fewest, int most) {
      Map<Integer, Integer> seen = new HashMap<>();
      texts.forEach(text -> text.keySet().forEach(trait -> seen.merge(trait, 1, Integer::sum)));
      int[] numbers =
          seen.entrySet().stream()
              .filter(trait -> trait.getValue() >= fewest)
              .sorted(
                  Map.Entry.<Integer, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(most)
              .mapToInt(Map.Entry::getKey)
              .sorted()
              .toArray();
      float[] idf = new float[numbers.length];
      for (int i = 0; i < idf.length; i++) {
        idf[i] = (float) Math.log((double) texts.size() / seen.get(numbers[i]));
      }
      return new Part(numbers, idf);
    }

    int size() {
      return numbers.length;
    }

    void place(Map<Integer, Float> counts, int offset, Point point) {
      int first = point.length;
      double square = 0;
      for (Map.Entry<Integer, Float> count : counts.entrySet()) {
        int at = Arrays.binarySearch(numbers, count.getKey());
        if (at >= 0) {
          float value = (float) Math.sqrt(count.getValue()) * idf[at];
          square += value * value;
          point.add(offset + at, value);
        }
      }
      float length = (float) Math.sqrt(Math.max(square, 1e-12));
      for (int i = first; i < point.length; i++) {
        point.values[i] /= length;
      }
    }

    void write(DataOutput out) throws IOException {
      out.writeInt(numbers.length);
      for (int i = 0; i < numbers.length; i++) {
        out.writeInt(numbers[i]);
        out.writeFloat(idf[i]);
      }
    }

    static Part read(DataInput in) throws IOException {
      Part part = new Part(new int[in.readInt()], null);
      float[] idf = new float[part.numbers.length];
      for (int i = 0; i < idf.length; i++) {
        part.numbers[i] = in.readInt();
        idf[i] = in.readFloat();
      }
      return new Part(part.numbers, idf);
    }
  }

  void write(DataOutput out) throws IOException {
    terms.write(out);
    grams.write(out);
    out.writeInt(dimensions);
  }

  static TraitSpace read(DataInput in) throws IOException {
    return new TraitSpace(Part.read(in), Part.read(in), in.readInt());
  }
}
