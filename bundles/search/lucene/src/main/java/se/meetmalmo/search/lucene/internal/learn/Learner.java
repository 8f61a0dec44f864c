package se.meetmalmo.search.lucene.internal.learn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.meetmalmo.search.lucene.internal.analysis.Analysis;
import se.meetmalmo.search.lucene.internal.analysis.Compounds;
import se.meetmalmo.search.lucene.internal.analysis.Letters;

/** Learns a {@link Model} from texts; the same texts in the same order give the same model. */
public final class Learner {
  /** From fewer texts nothing is learned that would hold of the next ones. */
  public static final int FEWEST = 100;

  private Learner() {}

  /** Knows nothing when there are fewer than {@link #FEWEST}. */
  public static Model learn(List<Sample> samples) {
    return learn(samples, List.of());
  }

  /**
   * @param lessons bear on the encoder alone; the word list and how telling words are come of the
   *     samples
   */
  public static Model learn(List<Sample> samples, List<Lesson> lessons) {
    return samples.size() < FEWEST ? learned(List.of(), List.of()) : learned(samples, lessons);
  }

  private static Model learned(List<Sample> samples, List<Lesson> lessons) {
    Compounds compounds = new Compounds(LexiconLearner.learn(samples));
    Analysis analysis = new Analysis(compounds);
    Frequencies terms = new Frequencies();
    Frequencies grams = new Frequencies();
    double[] lengths = new double[4];
    for (Sample sample : samples) {
      List<String> title = analysis.terms(sample.title());
      List<String> text = analysis.terms(sample.text());
      byte[] letters = Letters.of(sample.title() + " . " + sample.text());
      count(terms, Stream.concat(title.stream(), text.stream()).mapToInt(Letters::term).toArray());
      int[] all = new int[Letters.grams(letters.length)];
      Arrays.setAll(all, at -> Letters.gram(letters, at));
      count(grams, all);
      lengths[0] += title.size();
      lengths[1] += text.size();
      lengths[2] += Letters.grams(sample.title().length());
      lengths[3] += Letters.grams(sample.text().length());
    }
    Model model =
        Model.of(
            samples.size(),
            compounds,
            terms,
            grams,
            means(lengths, samples.size()),
            new EncoderTrainer(analysis, EncoderTrainer.Settings.USUAL).train(samples, lessons));
    return model.with(ThemeTrainer.train(samples, model));
  }

  private static Model.Lengths means(double[] sums, int texts) {
    float n = Math.max(1, texts);
    return new Model.Lengths(
        Math.max(1, (float) sums[0] / n),
        Math.max(1, (float) sums[1] / n),
        Math.max(1, (float) sums[2] / n),
        Math.max(1, (float) sums[3] / n));
  }

  private static void count(Frequencies frequencies, int[] numbers) {
    Arrays.sort(numbers);
    int distinct = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        numbers[distinct++] = numbers[i];
      }
    }
    frequencies.count(numbers, distinct);
  }
}
