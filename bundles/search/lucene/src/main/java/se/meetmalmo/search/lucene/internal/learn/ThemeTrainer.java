package se.meetmalmo.search.lucene.internal.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Learns a {@link ThemeModel}: one logistic regression a theme by AdaGrad (Duchi, Hazan and Singer
 * 2011) with weight decay. The same texts in the same order teach the same.
 */
final class ThemeTrainer {
  /** A theme that fewer texts are under can't be told. */
  static final int FEWEST = 5;

  private static final int MOST_THEMES = 64;

  /** Of more texts the first teach. */
  private static final int MOST_TEXTS = 10_000;

  private static final int ROUNDS = 8;
  private static final float RATE = 0.1f;
  private static final float DECAY = 3e-5f;

  /** An error so small teaches nothing. */
  private static final float ENOUGH = 0.01f;

  private final List<String> themes;
  private final List<TraitSpace.Point> points = new ArrayList<>();
  private final List<int[]> answers = new ArrayList<>();
  private final float[][] weights;
  private final float[][] squares;
  private final float[] bias;

  private ThemeTrainer(List<String> themes, int size) {
    this.themes = themes;
    weights = new float[themes.size()][size];
    squares = new float[themes.size()][size];
    bias = new float[themes.size()];
  }

  /**
   * @param model without themes
   */
  static ThemeModel train(List<Sample> samples, Model model) {
    List<String> themes = told(samples);
    List<Sample> taught =
        samples.stream()
            .filter(sample -> sample.themes().stream().anyMatch(themes::contains))
            .limit(MOST_TEXTS)
            .toList();
    if (themes.size() < 2) {
      return ThemeModel.NONE;
    }
    List<Traits> traits =
        taught.stream().map(sample -> Traits.of(sample.title(), sample.text(), model)).toList();
    TraitSpace space = TraitSpace.of(traits, model.encoder().dimensions());
    ThemeTrainer trainer = new ThemeTrainer(themes, space.size());
    for (int i = 0; i < taught.size(); i++) {
      trainer.points.add(space.place(traits.get(i)));
      trainer.answers.add(
          taught.get(i).themes().stream()
              .filter(themes::contains)
              .mapToInt(themes::indexOf)
              .toArray());
    }
    trainer.run();
    return new ThemeModel(
        themes,
        space,
        trainer.weights,
        trainer.bias,
        new ThemeModel.Neighbours(
            traits.stream().map(Traits::vector).toArray(float[][]::new),
            trainer.answers.toArray(int[][]::new)));
  }

  /** The themes of enough texts, those of most first. */
  private static List<String> told(List<Sample> samples) {
    Map<String, Long> texts =
        samples.stream()
            .flatMap(sample -> sample.themes().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return texts.entrySet().stream()
        .filter(theme -> theme.getValue() >= FEWEST)
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_THEMES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void run() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      order.add(i);
    }
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      order.forEach(this::learn);
    }
  }

  private void learn(int text) {
    float[] wanted = new float[themes.size()];
    for (int theme : answers.get(text)) {
      wanted[theme] = 1;
    }
    TraitSpace.Point point = points.get(text);
    for (int theme = 0; theme < wanted.length; theme++) {
      float error = ThemeModel.probability(point.dot(weights[theme]) + bias[theme]) - wanted[theme];
      if (Math.abs(error) >= ENOUGH) {
        step(theme, error, point);
      }
    }
  }

  private void step(int theme, float error, TraitSpace.Point point) {
    float[] weight = weights[theme];
    float[] square = squares[theme];
    for (int i = 0; i < point.length; i++) {
      int place = point.places[i];
      float slope = error * point.values[i] + DECAY * weight[place];
      square[place] += slope * slope;
      weight[place] -= RATE * slope / (float) Math.sqrt(square[place] + 1e-4f);
    }
    bias[theme] -= 0.05f * RATE * error;
  }
}
