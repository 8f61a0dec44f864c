package se.meetmalmo.search.lucene.internal.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * In how many texts terms or grams stand, in a table of fixed size: two that share a place share
 * their count, which errs towards common. Not thread-safe while it counts.
 */
public final class Frequencies {
  private static final int BITS = 20;
  private final int[] counts = new int[1 << BITS];
  private int texts;

  /**
   * @param distinct numbers of what stands in one text, each once
   * @param length how many of them count
   */
  void count(int[] distinct, int length) {
    texts++;
    for (int i = 0; i < length; i++) {
      counts[distinct[i] >>> 32 - BITS]++;
    }
  }

  /** How telling it is: BM25's idf, above 0. */
  public float idf(int number) {
    int count = counts[number >>> 32 - BITS];
    return (float) Math.log(1 + (texts - count + 0.5) / (count + 0.5));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(texts);
    for (int count : counts) {
      out.writeInt(count);
    }
  }

  static Frequencies read(DataInput in) throws IOException {
    Frequencies frequencies = new Frequencies();
    frequencies.texts = in.readInt();
    for (int i = 0; i < frequencies.counts.length; i++) {
      frequencies.counts[i] = in.readInt();
    }
    return frequencies;
  }
}
