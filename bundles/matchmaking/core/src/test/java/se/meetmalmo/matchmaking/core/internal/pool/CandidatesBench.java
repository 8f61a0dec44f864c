package se.meetmalmo.matchmaking.core.internal.pool;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.core.internal.Members;
import se.meetmalmo.matchmaking.core.internal.UsualStrategy;
import se.meetmalmo.resourcebank.Topic;

/** How long it takes to find those who fit, among many members. */
public final class CandidatesBench {
  private static final Gate OPEN =
      new Gate(Members.DAY, Set.of(), Set.of(), Map.of(), 60, Set.of());
  private static final int QUESTIONS = 120;
  private static final int WARM = 40;
  private final Pool pool = new Pool();
  private final Members made;

  private CandidatesBench(List<String> themes) {
    this.made = new Members(1, themes, List.of("018f-1"));
  }

  /**
   * @param args a table whose first column are themes; how many members
   */
  public static void main(String[] args) throws IOException {
    List<String> themes =
        Files.readAllLines(Path.of(args[0])).stream().skip(1).map(l -> l.split("\t")[0]).toList();
    new CandidatesBench(themes).run(Integer.parseInt(args[1]));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void run(int members) {
    long before = used();
    long began = System.nanoTime();
    for (int i = 0; i < members; i++) {
      pool.put(made.next());
    }
    System.out.printf(
        "%,d members: made and read in %.1f s, %d bytes each%n",
        pool.size(), (System.nanoTime() - began) / 1e9, (used() - before) / members);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      Topic topic = made.topic("018f-1");
      Map<String, Double> weights = new HashMap<>();
      topic.themes().forEach(theme -> weights.put(theme, 1.0));
      questions.add(new Question(topic, weights, "sv"));
    }
    time("candidates: look at all, 1,000 anew, best 20", questions, this::candidates);
    time(
        "people for a group of 8",
        questions,
        q -> pool.crowd(q, OPEN, 8, 8, false).people().size());
  }

  private int candidates(Question question) {
    List<Candidate> best =
        pool.best(question, OPEN, 1_000).stream().map(Looked::candidate).toList();
    return (int)
        new UsualStrategy()
            .match(question, best).stream()
                .sorted((a, b) -> Integer.compare(b.score(), a.score()))
                .limit(20)
                .count();
  }

  /** How a thing is found. */
  private interface Finding {
    int of(Question question);
  }

  private static void time(String name, List<Question> questions, Finding finding) {
    List<Long> times = new ArrayList<>();
    List<Long> worked = new ArrayList<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long found = 0;
    for (int i = 0; i < questions.size(); i++) {
      long began = System.nanoTime();
      long work = threads.getCurrentThreadCpuTime();
      found += finding.of(questions.get(i));
      if (i >= WARM) {
        times.add(System.nanoTime() - began);
        worked.add(threads.getCurrentThreadCpuTime() - work);
      }
    }
    Collections.sort(times);
    Collections.sort(worked);
    System.out.printf(
        "%-46s p50 %6.1f ms  p95 %6.1f ms  of the processor p95 %6.1f ms  (%,d found on average)%n",
        name,
        times.get(times.size() / 2) / 1e6,
        times.get(times.size() * 95 / 100) / 1e6,
        worked.get(worked.size() * 95 / 100) / 1e6,
        found / questions.size());
  }
}
