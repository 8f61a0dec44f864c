package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.lucene.internal.learn.Learner;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.learn.Sample;

/**
 * Measures similar work: {@code SearchBench quality FOLDER...} over labelled sets (see {@link
 * Dataset}); {@code SearchBench judged FOLDER...} what it learns of half of their links; {@code
 * SearchBench speed FILE.jsonl COUNT...} over the first so many texts of a file.
 */
final class SearchBench {
  private static final int DEPTH = 50;
  private static final int WHILE_TYPING = 2_000;
  private static final int QUERIES = 500;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Finder FINDER = new Finder();

  private SearchBench() {}

  public static void main(String[] arguments) throws IOException {
    List<String> rest = List.of(arguments).subList(1, arguments.length);
    if (arguments[0].equals("quality")) {
      for (String folder : rest) {
        quality(Dataset.of(Path.of(folder)));
      }
    } else if (arguments[0].equals("judged")) {
      for (String folder : rest) {
        JudgedBench.run(Path.of(folder));
      }
    } else {
      System.out.printf(
          "%-10s %12s %12s %10s %10s %10s %10s %10s %10s%n",
          "texts",
          "indexed/s",
          "of its own",
          "learned s",
          "p50 ms",
          "p95 ms",
          "own p50",
          "own p95",
          "heap MB");
      for (String count : rest.subList(1, rest.size())) {
        speed(Path.of(rest.get(0)), Integer.parseInt(count));
      }
    }
  }

  private static void quality(Dataset data) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%n%s: %d queries over %d texts%n%-32s R@1   R@5   R@10%n",
        data.name(),
        data.queries().size(),
        data.works().size(),
        "");
    Model model = Learner.learn(data.samples());
    try (Generation generation = index(data.works(), model)) {
      List<List<SimilarHit>> ours = new ArrayList<>();
      for (Dataset.Query query : data.queries()) {
        ours.add(find(generation, query.title(), query.text()));
      }
      print("Meet", data, ours.stream().map(SearchBench::ids).toList());
      rivals(data);
      threshold(data, ours);
    }
  }

  private static Generation index(List<Work> works, Model model) throws IOException {
    Generation generation = Generation.create(Files.createTempDirectory("bench"), model);
    works.forEach(generation::put);
    generation.refresh();
    return generation;
  }

  private static List<SimilarHit> find(Generation generation, String title, String text) {
    return FINDER.find(
        new SimilarQuery(title, text, DEPTH, Likeness.DISTANT, Actor.ANONYMOUS), generation);
  }

  private static List<String> ids(List<SimilarHit> hits) {
    return hits.stream().map(SimilarHit::id).toList();
  }

  private static void print(String name, Dataset data, List<List<String>> found) {
    int[] ranks = new int[found.size()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = Dataset.rank(data.queries().get(i), found.get(i));
    }
    boolean all = ranks.length == data.queries().size();
    System.out.printf(
        "%-32s %s%s%n",
        name,
        Dataset.recall(data.queries(), ranks),
        all ? "" : "   (first " + ranks.length + " queries)");
  }

  private static void rivals(Dataset data) throws IOException {
    try (PlainLucene lucene = new PlainLucene(data.works())) {
      print(data, lucene);
    }
    try (Postgres postgres = new Postgres(data.works())) {
      postgres.rivals().forEach(rival -> print(data, rival));
    } catch (SQLException | IOException | IllegalStateException e) {
      System.out.println("PostgreSQL: SKIPPED, " + e.getMessage());
    }
  }

  private static void print(Dataset data, Rival rival) {
    print(
        rival.name(),
        data,
        data.queries().stream()
            .limit(rival.queries())
            .map(query -> rival.find(query.title(), query.text()))
            .toList());
  }

  /** What is shown to whoever writes, and how much of it is right. */
  private static void threshold(Dataset data, List<List<SimilarHit>> found) {
    for (Likeness floor : List.of(Likeness.LIKELY_SAME, Likeness.RELATED)) {
      int shown = 0;
      int right = 0;
      int answered = 0;
      int some = 0;
      for (int i = 0; i < found.size(); i++) {
        Dataset.Query query = data.queries().get(i);
        List<String> near =
            found.get(i).stream()
                .filter(hit -> hit.likeness().compareTo(floor) <= 0)
                .map(SimilarHit::id)
                .filter(id -> query.relevant().contains(id) || !query.ignored().contains(id))
                .limit(SimilarQuery.DEFAULT_LIMIT)
                .toList();
        int hits = (int) near.stream().filter(query.relevant()::contains).count();
        shown += near.size();
        right += hits;
        answered += hits > 0 ? 1 : 0;
        some += near.isEmpty() ? 0 : 1;
      }
      System.out.printf(
          Locale.ROOT,
          "shown from %-11s precision %.3f recall %.3f, %.2f shown a query, none for %.3f of them%n",
          floor,
          (double) right / Math.max(1, shown),
          (double) answered / found.size(),
          (double) shown / found.size(),
          1 - (double) some / found.size());
    }
  }

  private static void speed(Path file, int count) throws IOException {
    List<Sample> samples;
    try (Stream<Map<?, ?>> lines = Dataset.read(file)) {
      samples =
          lines
              .limit(20_000)
              .map(line -> new Sample(Dataset.said(line, "title"), Dataset.said(line, "text")))
              .toList();
    }
    long start = System.nanoTime();
    Model model = Learner.learn(samples.subList(0, Math.min(count, samples.size())));
    double learned = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    long own = THREADS.getCurrentThreadCpuTime();
    try (Generation generation = Generation.create(Files.createTempDirectory("bench"), model)) {
      int[] id = {0};
      try (Stream<Map<?, ?>> lines = Dataset.read(file)) {
        lines
            .limit(count)
            .map(
                line ->
                    Dataset.work(
                        String.valueOf(id[0]++),
                        Dataset.said(line, "title"),
                        Dataset.said(line, "text")))
            .forEach(generation::put);
      }
      generation.commit();
      generation.refresh();
      double rate = count / ((System.nanoTime() - start) / 1e9);
      double ownRate = count / ((THREADS.getCurrentThreadCpuTime() - own) / 1e9);
      long[][] times = times(generation, samples);
      System.out.printf(
          Locale.ROOT,
          "%-10d %12.0f %12.0f %10.1f %10.2f %10.2f %10.2f %10.2f %10d%n",
          count,
          rate,
          ownRate,
          learned,
          at(times[0], 0.5),
          at(times[0], 0.95),
          at(times[1], 0.5),
          at(times[1], 0.95),
          heap());
    }
  }

  /** In use after a collection, with the 20,000 texts that the bench asks with. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  /**
   * As somebody types a text: its beginnings, of other texts each time; the second pass counts.
   * Time by the clock, and the thread's own, which others on the machine have no part in.
   */
  private static long[][] times(Generation generation, List<Sample> samples) {
    long[][] times = new long[2][QUERIES];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < QUERIES; i++) {
        Sample sample = samples.get((int) ((long) i * samples.size() / QUERIES));
        String text = sample.text() + " " + samples.get(i % samples.size()).text();
        int length = Math.min(text.length(), WHILE_TYPING * (1 + i % 4) / 4);
        SimilarQuery query =
            SimilarQuery.of(sample.title(), text.substring(0, length), Actor.ANONYMOUS);
        long before = System.nanoTime();
        long own = THREADS.getCurrentThreadCpuTime();
        FINDER.find(query, generation);
        times[0][i] = System.nanoTime() - before;
        times[1][i] = THREADS.getCurrentThreadCpuTime() - own;
      }
    }
    Arrays.sort(times[0]);
    Arrays.sort(times[1]);
    return times;
  }

  private static double at(long[] times, double share) {
    return times[(int) Math.min(times.length - 1, times.length * share)] / 1e6;
  }
}
