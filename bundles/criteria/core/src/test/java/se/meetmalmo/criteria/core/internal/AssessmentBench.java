package se.meetmalmo.criteria.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.core.internal.ruleset.CompiledRuleSet;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetFiles;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetLoader;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.web.Language;

/**
 * Times assessments: {@code AssessmentBench RULESET FILE.jsonl...}. The files hold one object a
 * line with {@code text} and perhaps {@code title}; a file that is not there is skipped, and said
 * to be.
 */
public final class AssessmentBench {
  private static final int ROUNDS = 30;

  private AssessmentBench() {}

  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    CompiledRuleSet set = RuleSetLoader.load(RuleSetFiles.of(Path.of(arguments[0])));
    System.out.printf(
        "%s loaded cold in %,d ms%n", set.id(), (System.nanoTime() - start) / 1_000_000);
    for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
      if (Files.exists(Path.of(file))) {
        bench(set, file);
      } else {
        System.out.println(file + ": SKIPPED, it is not there");
      }
    }
  }

  private static void bench(CompiledRuleSet set, String file) throws IOException {
    List<Submission> submissions = new ArrayList<>();
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      lines.limit(300).forEach(line -> submissions.add(submission(line)));
    }
    double length = submissions.stream().mapToInt(s -> s.text().length()).average().orElse(0);
    long[] cold = times(set, submissions);
    for (int round = 0; round < ROUNDS; round++) {
      times(set, submissions);
    }
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    submissions.forEach(s -> outcomes.merge(set.assess(s, Language.SV).outcome(), 1, Integer::sum));
    long[] warm = times(set, submissions);
    System.out.printf(
        "%s: %d texts of %.0f characters%n  first pass: median %,d us, p95 %,d us, max %,d us%n"
            + "  warm:       median %,d us, p95 %,d us, max %,d us, %,.0f a second on one thread%n"
            + "  outcomes %s%n",
        Path.of(file).getFileName(),
        submissions.size(),
        length,
        at(cold, 0.5),
        at(cold, 0.95),
        at(cold, 1),
        at(warm, 0.5),
        at(warm, 0.95),
        at(warm, 1),
        submissions.size() * 1e9 / Arrays.stream(warm).sum(),
        outcomes);
  }

  private static Submission submission(String line) {
    Map<?, ?> row = Json.read(line, Map.class);
    String title = Objects.toString(row.get("title"), "");
    String text = Objects.toString(row.get("text"), "");
    return Json.read(
        Json.write(
            Map.of(
                "title",
                title.substring(0, Math.min(title.length(), Submission.TITLE_LENGTH)),
                "text",
                text.substring(0, Math.min(text.length(), Submission.TEXT_LENGTH)))),
        Submission.class);
  }

  /** Nanoseconds of each assessment. */
  private static long[] times(CompiledRuleSet set, List<Submission> submissions) {
    return submissions.stream()
        .mapToLong(
            submission -> {
              long before = System.nanoTime();
              set.assess(submission, Language.SV);
              return System.nanoTime() - before;
            })
        .toArray();
  }

  private static long at(long[] times, double share) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1_000;
  }
}
