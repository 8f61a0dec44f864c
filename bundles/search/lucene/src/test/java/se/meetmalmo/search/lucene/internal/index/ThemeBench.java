package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.meetmalmo.search.ThemeGuess;
import se.meetmalmo.search.lucene.internal.learn.Learner;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.learn.Sample;

/**
 * How well the theme of a text is told: the share of texts whose editors name a theme that is among
 * the first 1 and 3. A text is never learned from and asked about in the same round. Beside it the
 * themes of the 20 texts that plain Lucene finds nearest, each by the rank it stands at.
 *
 * <p>Arguments: the file to learn from ({@code title}, {@code text}, {@code categories} a line),
 * and perhaps another to ask about; without it five rounds with a fifth left out of each. The
 * property {@code guesses} names a file to which each text's right themes and guesses go, for what
 * is made of them elsewhere.
 */
final class ThemeBench {
  private static final int ROUNDS = 5;
  private static final int FEWEST = 34;
  private static final int NEAREST = 20;
  private final Set<String> themes;
  private int asked;
  private final int[] ours = new int[2];
  private final int[] nearest = new int[2];
  private long nanos;
  private final List<String> guessed = new ArrayList<>();

  private ThemeBench(Set<String> themes) {
    this.themes = themes;
  }

  public static void main(String[] arguments) throws IOException {
    List<Sample> known = read(Path.of(arguments[0]));
    List<Sample> other = arguments.length > 1 ? read(Path.of(arguments[1])) : List.of();
    ThemeBench bench = new ThemeBench(themes(known));
    if (!other.isEmpty()) {
      bench.round(known, other);
    } else {
      Collections.shuffle(known, new Random(3));
      for (int round = 0; round < ROUNDS; round++) {
        int fold = round;
        bench.round(part(known, fold, false), part(known, fold, true));
      }
    }
    bench.print();
    if (System.getProperty("guesses") != null) {
      Files.write(Path.of(System.getProperty("guesses")), bench.guessed);
    }
  }

  /** {@code RIGHT;RIGHT <tab> GUESS=SCORE <tab> ...}. */
  private static String line(Set<String> right, List<ThemeGuess> guesses) {
    return Stream.concat(
            Stream.of(String.join(";", right)),
            guesses.stream().map(guess -> guess.theme() + "=" + guess.score()))
        .collect(Collectors.joining("\t"));
  }

  private static List<Sample> read(Path file) {
    return Dataset.read(file)
        .map(
            line ->
                new Sample(
                    Dataset.said(line, "title"),
                    Dataset.said(line, "text"),
                    line.get("categories") instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.toSet())
                        : Set.of()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Those that enough texts are under, as a theme of few says little of how well it is told. */
  private static Set<String> themes(List<Sample> samples) {
    return samples.stream()
        .flatMap(sample -> sample.themes().stream())
        .collect(Collectors.groupingBy(theme -> theme, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(theme -> theme.getValue() >= FEWEST)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Sample> part(List<Sample> samples, int fold, boolean leftOut) {
    return IntStream.range(0, samples.size())
        .filter(i -> i % ROUNDS == fold == leftOut)
        .mapToObj(samples::get)
        .toList();
  }

  private void round(List<Sample> known, List<Sample> unknown) throws IOException {
    Model model = Learner.learn(known.stream().map(this::among).toList());
    List<Sample> labelled =
        known.stream().filter(sample -> !among(sample).themes().isEmpty()).toList();
    try (PlainLucene plain =
        new PlainLucene(
            IntStream.range(0, labelled.size())
                .mapToObj(
                    i ->
                        Dataset.work(
                            String.valueOf(i), labelled.get(i).title(), labelled.get(i).text()))
                .toList())) {
      for (Sample sample : unknown) {
        Set<String> right = among(sample).themes();
        if (!right.isEmpty()) {
          asked++;
          long began = System.nanoTime();
          List<ThemeGuess> guesses = model.themes().of(sample.title(), sample.text(), 3, model);
          nanos += System.nanoTime() - began;
          count(guesses.stream().map(ThemeGuess::theme).toList(), right, ours);
          guessed.add(line(right, guesses));
          count(nearest(plain, sample, labelled), right, nearest);
        }
      }
    }
  }

  private Sample among(Sample sample) {
    Set<String> known = new TreeSet<>(sample.themes());
    known.retainAll(themes);
    return new Sample(sample.title(), sample.text(), known);
  }

  private List<String> nearest(PlainLucene plain, Sample sample, List<Sample> labelled) {
    Map<String, Double> votes = new LinkedHashMap<>();
    List<String> found = plain.find(sample.title(), sample.text());
    for (int i = 0; i < Math.min(NEAREST, found.size()); i++) {
      double vote = 1.0 / (i + 1);
      among(labelled.get(Integer.parseInt(found.get(i))))
          .themes()
          .forEach(theme -> votes.merge(theme, vote, Double::sum));
    }
    return votes.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void count(List<String> guesses, Set<String> right, int[] hits) {
    for (int i = 0; i < Math.min(3, guesses.size()); i++) {
      if (right.contains(guesses.get(i))) {
        hits[0] += i == 0 ? 1 : 0;
        hits[1]++;
        return;
      }
    }
  }

  private void print() {
    System.out.printf(
        "%d texts, %d themes%n%-34s %6s %6s %10s%n",
        asked, themes.size(), "", "@1", "@3", "ms a text");
    row("nearest neighbours by BM25", nearest, "");
    row("themes", ours, String.format(Locale.ROOT, "%.2f", nanos / 1e6 / asked));
  }

  private void row(String name, int[] hits, String millis) {
    System.out.printf(
        Locale.ROOT,
        "%-34s %6.3f %6.3f %10s%n",
        name,
        hits[0] / (double) asked,
        hits[1] / (double) asked,
        millis);
  }
}
