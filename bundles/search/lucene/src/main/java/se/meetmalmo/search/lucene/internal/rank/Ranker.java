package se.meetmalmo.search.lucene.internal.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders candidates by a weighted sum of their figures, and says how probable it is that each is
 * the work that is meant. The weights were learned from links that editors have drawn (ADR 8).
 * Immutable.
 */
public final class Ranker {
  /** How many weights there are: one a figure, and one for each of three as shares of the best. */
  static final int WEIGHTS = Comparison.FIGURES + 3;

  private static final int[] RELATIVE = {Comparison.TERMS, Comparison.GRAMS, Comparison.VECTORS};
  private final float[] weights;
  private final float[] calibration;

  /**
   * @param calibration of the odds' logarithm: constant, sum, distance to the best, lead of the
   *     best over the next
   */
  Ranker(float[] weights, float[] calibration) {
    this.weights = weights.clone();
    this.calibration = calibration.clone();
  }

  /**
   * With the weights that come along.
   *
   * @param taught whether the figures come of a model that has learned: without it they tell less
   */
  public static Ranker shipped(boolean taught) {
    try (InputStream in = Ranker.class.getResourceAsStream("ranker.tsv")) {
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      return of(taught ? lines.subList(0, 2) : lines.subList(2, 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param lines weights, calibration
   */
  private static Ranker of(List<String> lines) {
    return new Ranker(numbers(lines.get(0)), numbers(lines.get(1)));
  }

  /**
   * @throws IOException when it can't be read, or knows other figures than there are
   */
  public static Ranker read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != 2 || numbers(lines.get(0)).length != WEIGHTS) {
      throw new IOException(file + " has not the weights of " + WEIGHTS + " figures");
    }
    return of(lines);
  }

  public void write(Path file) throws IOException {
    Files.writeString(file, RankerFit.line(weights) + RankerFit.line(calibration));
  }

  float[] weights() {
    return weights.clone();
  }

  float[] calibration() {
    return calibration.clone();
  }

  private static float[] numbers(String line) {
    String[] numbers = line.split("\t");
    float[] values = new float[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.parseFloat(numbers[i]);
    }
    return values;
  }

  /** Orders candidates by their figures; of as good ones the earlier first. */
  public List<Ranked> rank(List<float[]> figures) {
    float[][] traits = traits(figures);
    double[] scores = new double[traits.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = sum(weights, traits[i]);
    }
    double[][] standing = standing(scores);
    return IntStream.range(0, scores.length)
        .mapToObj(i -> new Ranked(i, scores[i], probability(sum(calibration, standing[i]))))
        .sorted(Comparator.comparingDouble(ranked -> -ranked.score()))
        .toList();
  }

  /** Figures with three of them again as shares of the best candidate's. */
  static float[][] traits(List<float[]> figures) {
    float[] best = new float[RELATIVE.length];
    Arrays.fill(best, 1e-6f);
    for (float[] figure : figures) {
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], figure[RELATIVE[i]]);
      }
    }
    float[][] traits = new float[figures.size()][];
    for (int n = 0; n < traits.length; n++) {
      traits[n] = Arrays.copyOf(figures.get(n), WEIGHTS);
      for (int i = 0; i < best.length; i++) {
        traits[n][Comparison.FIGURES + i] = traits[n][RELATIVE[i]] / best[i];
      }
    }
    return traits;
  }

  /**
   * What a candidate's probability is read from: 1, score, distance to the best, the best's lead.
   */
  static double[][] standing(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double first = sorted.length > 0 ? sorted[sorted.length - 1] : 0;
    double lead = sorted.length > 1 ? first - sorted[sorted.length - 2] : 0;
    return Arrays.stream(scores)
        .mapToObj(score -> new double[] {1, score, first - score, score == first ? lead : 0})
        .toArray(double[][]::new);
  }

  private static double sum(float[] weights, float[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  private static double sum(float[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  private static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  /**
   * @param candidate its place among those handed in
   * @param probability that it is the one that is meant
   */
  public record Ranked(int candidate, double score, double probability) {}
}
