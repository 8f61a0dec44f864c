package se.meetmalmo.search.lucene.internal.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import se.meetmalmo.search.lucene.internal.analysis.Analysis;

/**
 * Learns an {@link Encoder} from the texts: parts of one text (title and body, a sentence and the
 * rest) are to lie nearer to one another than to parts of others, and so are texts that somebody
 * has judged to be the same. What was judged to differ is learned side by side, where each is held
 * against the other. Starts from latent semantic analysis. The same texts in the same order give
 * the same encoder.
 */
final class EncoderTrainer {
  private static final int RAREST = 3;
  private static final double MOST_COMMON = 0.3;
  private static final int VOCABULARY = 40_000;
  private static final int ROUNDS = 4;
  private static final int TERMS_A_DIMENSION = 2;
  private static final int FEWEST = 8;
  private static final int SENTENCE = 40;

  /** So often a judged pair counts beside what the texts say of themselves. */
  private static final int LESSON = 4;

  private final Analysis analysis;
  private final Settings settings;
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private float[] idf = {};

  /**
   * @param dimensions of the vectors; fewer for a small vocabulary
   * @param sentences of a text that are held against the rest of it
   * @param most pairs in all, over all epochs: bounds the time
   */
  record Settings(
      int dimensions, int sentences, int epochs, int most, float temperature, float rate) {
    static final Settings USUAL = new Settings(160, 3, 8, 400_000, 0.1f, 0.02f);
  }

  EncoderTrainer(Analysis analysis, Settings settings) {
    this.analysis = analysis;
    this.settings = settings;
  }

  Encoder train(List<Sample> samples, List<Lesson> lessons) {
    List<List<String>> texts = new ArrayList<>();
    samples.forEach(s -> texts.add(analysis.terms(whole(s))));
    chooseVocabulary(texts);
    int dimensions = Math.min(settings.dimensions(), vocabulary.size() / TERMS_A_DIMENSION);
    if (dimensions < FEWEST) {
      return Encoder.NONE;
    }
    float[][] vectors = latent(texts.stream().map(this::sparse).toList(), dimensions);
    List<List<Sparse[]>> groups = new ArrayList<>();
    samples.forEach(sample -> addPairs(sample, groups));
    lessons.forEach(lesson -> addLesson(lesson, groups));
    new Contrast(vectors, settings.temperature(), settings.rate()).learn(batches(groups));
    return new Encoder(vocabulary, idf, vectors, dimensions);
  }

  private void chooseVocabulary(List<List<String>> texts) {
    Map<String, Integer> frequencies = new TreeMap<>();
    for (List<String> text : texts) {
      Set<String> distinct = new HashSet<>(text);
      distinct.forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }
    List<Map.Entry<String, Integer>> chosen =
        frequencies.entrySet().stream()
            .filter(e -> e.getValue() >= RAREST && e.getValue() < texts.size() * MOST_COMMON)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(VOCABULARY)
            .toList();
    idf = new float[chosen.size()];
    for (Map.Entry<String, Integer> term : chosen) {
      idf[vocabulary.size()] = (float) Math.log((double) texts.size() / term.getValue());
      vocabulary.put(term.getKey(), vocabulary.size());
    }
  }

  private Sparse sparse(List<String> terms) {
    Map<Integer, Float> counts = new HashMap<>();
    for (String term : terms) {
      Integer known = vocabulary.get(term);
      if (known != null) {
        counts.merge(known, 1f, Float::sum);
      }
    }
    return Sparse.of(counts, idf);
  }

  /**
   * The leading right singular vectors of texts × terms, by subspace iteration (Halko, Martinsson
   * and Tropp 2011, algorithm 4.4); any basis of them will do, as only angles count.
   */
  private float[][] latent(List<Sparse> texts, int k) {
    float[][] terms = Vectors.random(vocabulary.size(), k, 1);
    for (int round = 0; round < ROUNDS; round++) {
      float[][] rows = texts.stream().map(text -> text.times(terms, k)).toArray(float[][]::new);
      Vectors.orthonormalise(rows, k);
      for (float[] term : terms) {
        Arrays.fill(term, 0);
      }
      for (int i = 0; i < rows.length; i++) {
        Sparse text = texts.get(i);
        for (int j = 0; j < text.terms().length; j++) {
          Vectors.add(terms[text.terms()[j]], text.weights()[j], rows[i]);
        }
      }
    }
    Vectors.orthonormalise(terms, k);
    return terms;
  }

  private void addPairs(Sample sample, List<List<Sparse[]>> groups) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : sample.text().split("(?<=[.!?])\\s+")) {
      if (sentence.length() >= SENTENCE) {
        sentences.add(sentence);
      }
    }
    add(groups, pair(sample.title(), sample.text()));
    for (int i = 0; i < settings.sentences() && sentences.size() > 1; i++) {
      int chosen = (int) ((i + 0.5) * sentences.size() / settings.sentences());
      List<String> rest = new ArrayList<>(sentences);
      String one = rest.remove(Math.min(chosen, rest.size() - 1));
      add(groups, pair(one, sample.title() + " . " + String.join(" ", rest)));
    }
  }

  private void addLesson(Lesson lesson, List<List<Sparse[]>> groups) {
    Sample asked = lesson.asked();
    Sample found = lesson.found();
    for (int i = 0; i < LESSON; i++) {
      if (lesson.same()) {
        add(groups, pair(whole(asked), whole(found)));
        add(groups, pair(asked.title(), found.text()));
        add(groups, pair(asked.text(), found.title()));
      } else {
        List<Sparse[]> apart = new ArrayList<>(pair(asked.title(), asked.text()));
        apart.addAll(pair(found.title(), found.text()));
        add(groups, apart);
      }
    }
  }

  private static String whole(Sample sample) {
    return sample.title() + " . " + sample.text();
  }

  private static void add(List<List<Sparse[]>> groups, List<Sparse[]> group) {
    if (!group.isEmpty()) {
      groups.add(group);
    }
  }

  /** Empty when nothing is known of either side. */
  private List<Sparse[]> pair(String one, String other) {
    Sparse a = sparse(analysis.terms(one));
    Sparse b = sparse(analysis.terms(other));
    boolean known = a.terms().length > 0 && b.terms().length > 0;
    return known ? List.<Sparse[]>of(new Sparse[] {a, b}) : List.of();
  }

  /** Groups come in another order each time and are cut where a batch ends. */
  private List<Supplier<List<Sparse[]>>> batches(List<List<Sparse[]>> groups) {
    List<Supplier<List<Sparse[]>>> batches = new ArrayList<>();
    Random random = new Random(1);
    int pairs = groups.stream().mapToInt(List::size).sum();
    int size = Math.min(Contrast.BATCH, pairs);
    int most = settings.most() / Math.max(1, size);
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      List<List<Sparse[]>> shuffled = new ArrayList<>(groups);
      Collections.shuffle(shuffled, random);
      List<Sparse[]> order = shuffled.stream().flatMap(List::stream).toList();
      for (int at = 0; size > 1 && at + size <= order.size() && batches.size() < most; at += size) {
        int from = at;
        batches.add(() -> order.subList(from, from + size));
      }
    }
    return batches;
  }
}
