package se.meetmalmo.search.lucene.internal.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import se.meetmalmo.search.ThemeGuess;

/**
 * What themes are told by: for each theme a logistic regression over the traits of a text, and the
 * themes of the texts whose vectors lie nearest. Immutable.
 */
public final class ThemeModel {
  /** Knows no theme. */
  public static final ThemeModel NONE =
      new ThemeModel(
          List.of(),
          TraitSpace.of(List.of(), 0),
          new float[0][],
          new float[0],
          new Neighbours(new float[0][], new int[0][]));

  private static final int NEAREST = 20;

  /** By which nearer texts count for more. */
  private static final float SHARPNESS = 10;

  private static final double NEIGHBOURS_SAY = 0.2;
  private final List<String> themes;
  private final TraitSpace space;
  private final float[][] weights;
  private final float[] bias;
  private final Neighbours neighbours;

  /**
   * @param weights of each theme, over the space
   */
  ThemeModel(
      List<String> themes,
      TraitSpace space,
      float[][] weights,
      float[] bias,
      Neighbours neighbours) {
    this.themes = List.copyOf(themes);
    this.space = space;
    this.weights = weights;
    this.bias = bias;
    this.neighbours = neighbours;
  }

  /**
   * Texts whose themes are known.
   *
   * @param themes numbers of each text's
   */
  record Neighbours(float[][] vectors, int[][] themes) {}

  /** What it can tell. */
  public List<String> themes() {
    return themes;
  }

  /** See {@link se.meetmalmo.search.Themes#of}. */
  public List<ThemeGuess> of(String title, String text, int limit, Model model) {
    Traits traits = Traits.of(title, text, model);
    if (themes.isEmpty() || traits.terms().isEmpty()) {
      return List.of();
    }
    TraitSpace.Point point = space.place(traits);
    double[] near = near(traits.vector());
    return IntStream.range(0, themes.size())
        .mapToObj(
            i ->
                new ThemeGuess(
                    themes.get(i),
                    (1 - NEIGHBOURS_SAY) * probability(point.dot(weights[i]) + bias[i])
                        + NEIGHBOURS_SAY * near[i]))
        .sorted(Comparator.comparingDouble(ThemeGuess::score).reversed())
        .limit(limit)
        .toList();
  }

  static float probability(float score) {
    return (float) (1 / (1 + Math.exp(-score)));
  }

  /** For each theme the share of the nearest texts that are under it. */
  private double[] near(float[] vector) {
    record Near(float cosine, int text) {}

    PriorityQueue<Near> nearest = new PriorityQueue<>(Comparator.comparingDouble(Near::cosine));
    for (int i = 0; i < neighbours.vectors().length; i++) {
      nearest.add(new Near(Vectors.dot(vector, neighbours.vectors()[i]), i));
      if (nearest.size() > NEAREST) {
        nearest.poll();
      }
    }
    double[] shares = new double[themes.size()];
    double sum = 0;
    for (Near near : nearest) {
      double weight = Math.exp(SHARPNESS * near.cosine());
      sum += weight;
      for (int theme : neighbours.themes()[near.text()]) {
        shares[theme] += weight;
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= Math.max(sum, 1e-12);
    }
    return shares;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(themes.size());
    for (int i = 0; i < themes.size(); i++) {
      out.writeUTF(themes.get(i));
      out.writeFloat(bias[i]);
    }
    space.write(out);
    for (float[] theme : weights) {
      write(theme, out);
    }
    out.writeInt(neighbours.vectors().length);
    for (int i = 0; i < neighbours.vectors().length; i++) {
      out.writeInt(neighbours.vectors()[i].length);
      write(neighbours.vectors()[i], out);
      out.writeInt(neighbours.themes()[i].length);
      for (int theme : neighbours.themes()[i]) {
        out.writeInt(theme);
      }
    }
  }

  private static void write(float[] values, DataOutput out) throws IOException {
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  static ThemeModel read(DataInput in) throws IOException {
    String[] themes = new String[in.readInt()];
    float[] bias = new float[themes.length];
    for (int i = 0; i < themes.length; i++) {
      themes[i] = in.readUTF();
      bias[i] = in.readFloat();
    }
    TraitSpace space = TraitSpace.read(in);
    float[][] weights = new float[themes.length][];
    for (int i = 0; i < themes.length; i++) {
      weights[i] = floats(space.size(), in);
    }
    int texts = in.readInt();
    Neighbours neighbours = new Neighbours(new float[texts][], new int[texts][]);
    for (int i = 0; i < texts; i++) {
      neighbours.vectors()[i] = floats(in.readInt(), in);
      neighbours.themes()[i] = new int[in.readInt()];
      for (int j = 0; j < neighbours.themes()[i].length; j++) {
        neighbours.themes()[i][j] = in.readInt();
      }
    }
    return new ThemeModel(List.of(themes), space, weights, bias, neighbours);
  }

  private static float[] floats(int length, DataInput in) throws IOException {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}
