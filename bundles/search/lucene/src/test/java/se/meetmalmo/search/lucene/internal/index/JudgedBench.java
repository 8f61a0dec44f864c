package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.JudgedPair;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.lucene.internal.learn.Learner;
import se.meetmalmo.search.lucene.internal.learn.Lesson;
import se.meetmalmo.search.lucene.internal.learn.Model;
import se.meetmalmo.search.lucene.internal.learn.Sample;

/**
 * What judged pairs give: half of a set's queries are judged (their answers the same, the best
 * wrong hit turned down), the other half is asked; then the other way round. No answer is in both.
 */
final class JudgedBench {
  private static final String[] WAYS = {
    "nothing judged", "encoder taught", "ranker taught", "both taught"
  };

  private final Dataset data;
  private final Map<WorkId, Sample> texts = new HashMap<>();
  private final int[][] ranks;

  private JudgedBench(Dataset data) {
    this.data = data;
    this.ranks = new int[WAYS.length][data.queries().size()];
    data.works().forEach(work -> texts.put(work.id(), new Sample(work.title(), work.text())));
    for (int i = 0; i < data.queries().size(); i++) {
      Dataset.Query query = data.queries().get(i);
      texts.put(asked(i), new Sample(query.title(), query.text()));
    }
  }

  static void run(Path folder) throws IOException {
    JudgedBench bench = new JudgedBench(Dataset.of(folder));
    Model plain = Learner.learn(bench.data.samples());
    for (int half = 0; half < 2; half++) {
      List<JudgedPair> pairs = bench.pairs(half, plain);
      List<Lesson> lessons =
          Judged.part(pairs).forEncoder().stream()
              .map(
                  pair ->
                      new Lesson(
                          bench.texts.get(pair.asked()),
                          bench.texts.get(pair.found()),
                          pair.same()))
              .toList();
      Model taught = Learner.learn(bench.data.samples(), lessons);
      bench.ask(half, plain, List.of(), 0);
      bench.ask(half, taught, List.of(), 1);
      bench.ask(half, plain, pairs, 2);
      bench.ask(half, taught, pairs, 3);
    }
    System.out.printf("%n%s, half judged%n%-32s R@1   R@5   R@10%n", bench.data.name(), "");
    for (int way = 0; way < WAYS.length; way++) {
      System.out.printf(
          "%-32s %s%n", WAYS[way], Dataset.recall(bench.data.queries(), bench.ranks[way]));
    }
  }

  private static WorkId asked(int query) {
    return new WorkId("asked", "q" + query);
  }

  private boolean isIn(int half, int query) {
    return Math.floorMod(data.queries().get(query).relevant().toString().hashCode() >> 4, 2)
        == half;
  }

  private List<JudgedPair> pairs(int half, Model model) throws IOException {
    List<JudgedPair> pairs = new ArrayList<>();
    try (Generation generation = generation(model)) {
      for (int i = 0; i < data.queries().size(); i++) {
        if (isIn(half, i)) {
          int number = i;
          Dataset.Query query = data.queries().get(i);
          query.relevant().forEach(id -> pairs.add(new JudgedPair(asked(number), found(id), true)));
          find(query, generation).stream()
              .filter(id -> !query.relevant().contains(id) && !query.ignored().contains(id))
              .findFirst()
              .ifPresent(id -> pairs.add(new JudgedPair(asked(number), found(id), false)));
        }
      }
    }
    return pairs;
  }

  private static WorkId found(String id) {
    return new WorkId("bench", id);
  }

  private void ask(int half, Model model, List<JudgedPair> pairs, int way) throws IOException {
    try (Generation generation = generation(model)) {
      RankerLessons.teach(generation, pairs, texts);
      for (int i = 0; i < data.queries().size(); i++) {
        if (!isIn(half, i)) {
          Dataset.Query query = data.queries().get(i);
          ranks[way][i] = Dataset.rank(query, find(query, generation));
        }
      }
    }
  }

  private Generation generation(Model model) throws IOException {
    Generation generation = Generation.create(Files.createTempDirectory("judged"), model);
    for (Work work : data.works()) {
      generation.put(work);
    }
    generation.refresh();
    return generation;
  }

  private static List<String> find(Dataset.Query query, Generation generation) {
    SimilarQuery asked =
        new SimilarQuery(query.title(), query.text(), 50, Likeness.DISTANT, Actor.ANONYMOUS);
    return new Finder().find(asked, generation).stream().map(SimilarHit::id).toList();
  }
}
