package se.meetmalmo.criteria.core.internal.web;

import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.criteria.RuleSetView;

/**
 * A decision table as rows that can be read: what each gives, when, and why. A table has many
 * inputs, but a row asks for few of them.
 *
 * @param reasons whether any row says why
 */
public record RuleTable(RuleSetView.Table table, boolean reasons, List<Row> rows) {

  /**
   * A row.
   *
   * @param conditions empty: it fits whatever the inputs are
   * @param reason empty when it has none
   */
  public record Row(String gives, List<Condition> conditions, String reason) {}

  /** What an input must be. */
  public record Condition(String input, String value) {}

  static RuleTable of(RuleSetView.Table table) {
    List<Row> rows = table.rows().stream().map(cells -> row(table, cells)).toList();
    boolean reasons = rows.stream().anyMatch(row -> !row.reason().isEmpty());
    return new RuleTable(table, reasons, rows);
  }

  public String id() {
    return "table-" + table.id();
  }

  /** Whether the order of the rows matters. */
  public boolean ordered() {
    return table.hitPolicy().equals("FIRST");
  }

  private static Row row(RuleSetView.Table table, List<String> cells) {
    List<Condition> conditions = new ArrayList<>();
    int inputs = table.inputs().size();
    for (int input = 0; input < inputs; input++) {
      if (!cells.get(input).equals(RuleSetView.Table.ANY)) {
        conditions.add(new Condition(table.inputs().get(input), cells.get(input)));
      }
    }
    return new Row(cells.get(inputs), conditions, cells.get(inputs + 1));
  }
}
