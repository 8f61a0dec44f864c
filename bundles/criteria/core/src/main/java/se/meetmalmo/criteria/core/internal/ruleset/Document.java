package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.List;
import java.util.Map;
import se.meetmalmo.platform.web.Language;

/** The shape of {@code ruleset.json}; what is absent is null here and only here. */
record Document(
    String id,
    String version,
    Text name,
    Text description,
    Integer answerWithinDays,
    Map<String, List<String>> referralContact,
    List<Criterion> criteria,
    List<Exclusion> exclusions,
    List<String> lexicon,
    Negation negation,
    List<Fact> facts,
    List<Decision> decisions) {

  record Text(String sv, String en) {
    String in(Language language) {
      return language == Language.SV ? sv : en;
    }

    boolean complete() {
      return sv != null && !sv.isBlank() && en != null && !en.isBlank();
    }
  }

  record Criterion(String id, Text name, Text description, Text help) {}

  record Exclusion(String id, Text name, Text description) {}

  record Negation(String cue, String except, Integer before, Integer after) {}

  record Fact(
      String id,
      Text label,
      List<String> find,
      String from,
      List<String> anyOf,
      List<String> allOf,
      List<String> noneOf,
      String as,
      String within,
      Boolean ordered,
      List<String> without,
      String withoutWithin,
      String negated,
      List<String> fields,
      List<Integer> steps) {}

  /**
   * @param atLeast with weighing: percent that a value must reach
   */
  record Decision(
      String id,
      String table,
      String weighing,
      Integer atLeast,
      String gives,
      Text label,
      Map<String, Text> values) {
    String file() {
      return table == null ? weighing : table;
    }
  }

  /** One line of {@code examples.jsonl}. */
  record Example(String name, se.meetmalmo.criteria.Submission submission, Expected expect) {}

  record Expected(
      se.meetmalmo.criteria.Outcome outcome,
      List<se.meetmalmo.criteria.Outcome> oneOf,
      Map<String, se.meetmalmo.criteria.Verdict> verdicts) {}
}
