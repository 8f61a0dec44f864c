package se.meetmalmo.criteria;

import java.util.List;

/**
 * A rule set as people read it, in one language.
 *
 * @param answerWithinDays the promise to the sender
 * @param referralContact where matters that are not handled here go, one line each: name,
 *     telephone, address of the page
 * @param tables the decision tables, as they stand
 * @param weighings what texts are compared with, beside the tables; one where several decisions
 *     read the same weights
 */
public record RuleSetView(
    RuleSetId ruleSet,
    String name,
    String description,
    boolean inForce,
    int answerWithinDays,
    List<String> referralContact,
    List<CriterionText> criteria,
    List<ExclusionText> exclusions,
    List<Table> tables,
    List<Weighing> weighings,
    int examples) {

  /** A criterion in plain words, with how to show that it is met. */
  public record CriterionText(String id, String name, String description, String help) {}

  /** What is not handled, and where it belongs. */
  public record ExclusionText(String id, String name, String description) {}

  /**
   * A decision table.
   *
   * @param decides what it is for and what it looks at, in a sentence or two
   * @param hitPolicy of the DMN standard: {@code FIRST}, {@code UNIQUE} ...
   * @param rows one cell an input, {@link #ANY} where all its values fit, then one an output, in
   *     the words of the table's own labels
   */
  public record Table(
      String id,
      String name,
      String decides,
      String hitPolicy,
      List<String> inputs,
      List<String> outputs,
      List<List<String>> rows) {
    /** The cell of an input that makes no difference to the row. */
    public static final String ANY = "\u2013";
  }

  /** What a text may be most like, learned from cases that people have judged. */
  public record Weighing(String id, String name, List<Weight> values) {}

  /** The words that speak most for one value, the strongest first. */
  public record Weight(String name, List<String> words) {}
}
