package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Verdict;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.web.Language;

/** The cases that a rule set brings along to show that it judges as it should. */
final class Examples {
  private static final String FILE = "examples.jsonl";

  /**
   * @param allowed outcomes that are right
   */
  record Example(
      int line,
      String name,
      Submission submission,
      List<Outcome> allowed,
      Map<String, Verdict> verdicts) {}

  private Examples() {}

  static List<Example> read(Problems problems, String content) {
    List<Example> examples = new ArrayList<>();
    String[] lines = content.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        example(problems, i + 1, lines[i], examples);
      }
    }
    problems.check(!examples.isEmpty(), FILE, "has no example");
    return examples;
  }

  /** Runs the cases; adds a problem for each that does not come out as expected. */
  static void run(Problems problems, CompiledRuleSet set, List<Example> examples) {
    for (Example example : examples) {
      Assessment assessment = set.assess(example.submission(), Language.SV);
      String place = FILE + ", line " + example.line() + ", «" + example.name() + "»";
      problems.check(
          example.allowed().contains(assessment.outcome()),
          place,
          "gives "
              + assessment.outcome()
              + " («"
              + assessment.reason()
              + "»), not "
              + example.allowed());
      for (Finding finding : assessment.findings()) {
        Verdict expected = example.verdicts().getOrDefault(finding.criterion(), finding.verdict());
        problems.check(
            expected == finding.verdict(),
            place,
            "gives "
                + finding.criterion()
                + " = "
                + finding.verdict()
                + " («"
                + finding.reason()
                + "»), not "
                + expected);
      }
    }
  }

  private static void example(Problems problems, int line, String json, List<Example> examples) {
    String place = FILE + ", line " + line;
    try {
      Document.Example read = Json.read(json, Document.Example.class);
      Document.Expected expect = read.expect();
      boolean one =
          expect != null
              && (expect.outcome() == null) != (expect.oneOf() == null || expect.oneOf().isEmpty());
      if (problems.check(read.name() != null && !read.name().isBlank(), place, "has no name")
          & problems.check(read.submission() != null, place, "has no submission")
          & problems.check(one, place, "expect needs either outcome or oneOf")) {
        examples.add(
            new Example(
                line,
                read.name(),
                read.submission(),
                expect.outcome() == null ? expect.oneOf() : List.of(expect.outcome()),
                expect.verdicts() == null ? Map.of() : expect.verdicts()));
      }
    } catch (InvalidInputException e) {
      problems.add(place, faults(e));
    }
  }

  static String faults(InvalidInputException e) {
    return e.errors().stream().map(Examples::fault).collect(Collectors.joining("; "));
  }

  private static String fault(FieldError error) {
    return (error.field().isEmpty() ? "" : error.field() + " ") + error.message();
  }
}
