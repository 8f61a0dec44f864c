package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.operaton.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.operaton.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.operaton.bpm.model.dmn.HitPolicy;

/** Compiles one decision table, and says what is wrong in which cell. Used by one thread. */
final class TableCompiler {
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Set<String> CELL_WORDS = Set.of("not", "true", "false");
  private static final int MOST_RULES = 500;
  private static final int MOST_COMBINATIONS = 4096;

  private final Problems problems;
  private final Feel feel;
  private final Scope scope;
  private final Set<String> reasons;

  /** What tables may read: facts, and the decisions above. */
  interface Scope {
    Optional<Integer> at(String id);

    Domain domain(int at);
  }

  /** A table in both shapes. */
  record Compiled(DecisionTable table, DmnDecision reference) {}

  TableCompiler(Problems problems, Feel feel, Scope scope, Set<String> reasons) {
    this.problems = problems;
    this.feel = feel;
    this.scope = scope;
    this.reasons = reasons;
  }

  Optional<Compiled> compile(
      String file, byte[] content, String id, Decision.Gives gives, Domain domain) {
    Optional<DmnDecision> decision =
        Xml.check(problems, file, content) ? decision(file, content, id) : Optional.empty();
    return decision.map(
        found ->
            new Compiled(
                table(file, id, (DmnDecisionTableImpl) found.getDecisionLogic(), gives, domain),
                found));
  }

  private Optional<DmnDecision> decision(String file, byte[] content, String id) {
    try {
      List<DmnDecision> decisions = feel.decisions(content);
      if (problems.check(decisions.size() == 1, file, "has not exactly one decision")
          && problems.check(
              decisions.get(0).getKey().equals(id),
              file,
              "the id of its decision is «" + decisions.get(0).getKey() + "», not «" + id + "»")
          && problems.check(
              decisions.get(0).isDecisionTable(), file, "its decision is no decision table")) {
        return Optional.of(decisions.get(0));
      }
    } catch (RuntimeException e) {
      problems.add(file, "is no DMN: " + rootMessage(e));
    }
    return Optional.empty();
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private DecisionTable table(
      String file, String id, DmnDecisionTableImpl dmn, Decision.Gives gives, Domain domain) {
    HitPolicy policy = dmn.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy();
    problems.check(
        policy == HitPolicy.FIRST || policy == HitPolicy.UNIQUE,
        file,
        "hit policy " + policy + " is not one of FIRST, UNIQUE");
    problems.check(
        !dmn.getRules().isEmpty() && dmn.getRules().size() <= MOST_RULES,
        file,
        "has not 1 to " + MOST_RULES + " rules");
    List<Integer> inputs = new ArrayList<>();
    List<List<BitSet>> accepting = new ArrayList<>();
    for (int column = 0; column < dmn.getInputs().size(); column++) {
      Optional<Integer> at = input(file, column, dmn.getInputs().get(column), inputs);
      if (at.isPresent()) {
        inputs.add(at.get());
        accepting.add(accepting(file, dmn, column, at.get()));
      }
    }
    List<DecisionTable.Rule> rules =
        new Conclusions(problems, scope, reasons, file, dmn, gives, domain).rules();
    DecisionTable table = new DecisionTable(id, policy.name(), inputs, accepting, rules);
    if (inputs.size() == dmn.getInputs().size() && !rules.isEmpty()) {
      checkComplete(file, policy, table);
    }
    return table;
  }

  private Optional<Integer> input(
      String file, int column, DmnDecisionTableInputImpl input, List<Integer> before) {
    String place = file + ", input " + (column + 1);
    String name = text(input.getExpression());
    Optional<Integer> at = scope.at(name);
    problems.check(
        at.isPresent(), place, "«" + name + "» is no fact or decision that is declared above");
    problems.check(
        at.isEmpty() || !before.contains(at.get()), place, "«" + name + "» is read twice");
    String type =
        input.getExpression() == null || input.getExpression().getTypeDefinition() == null
            ? ""
            : input.getExpression().getTypeDefinition().getTypeName();
    if (at.isPresent()) {
      Domain.Type needed = scope.domain(at.get()).type();
      Set<String> good =
          needed == Domain.Type.NUMBER
              ? Set.of("number", "integer", "long")
              : Set.of(needed.name().toLowerCase(Locale.ROOT));
      problems.check(
          good.contains(type),
          place,
          "typeRef «" + type + "» should be " + needed.name().toLowerCase(Locale.ROOT));
    }
    return at;
  }

  static String text(DmnExpressionImpl expression) {
    return expression == null || expression.getExpression() == null
        ? ""
        : expression.getExpression().strip();
  }

  private List<BitSet> accepting(String file, DmnDecisionTableImpl dmn, int column, int at) {
    Domain domain = scope.domain(at);
    List<BitSet> accepting = new ArrayList<>();
    domain.values().forEach(value -> accepting.add(new BitSet()));
    String name = text(dmn.getInputs().get(column).getExpression());
    for (int rule = 0; rule < dmn.getRules().size(); rule++) {
      List<DmnExpressionImpl> conditions = dmn.getRules().get(rule).getConditions();
      String cell = column < conditions.size() ? text(conditions.get(column)) : "";
      String place = file + ", rule " + (rule + 1) + ", input " + name;
      boolean any = cell.isEmpty() || cell.equals("-");
      if (any || sound(place, cell, domain)) {
        boolean some = false;
        for (int value = 0; value < domain.size(); value++) {
          boolean accepted = any || feel.accepts(cell, domain.value(value));
          accepting.get(value).set(rule, accepted);
          some |= accepted;
        }
        problems.check(some, place, "cell «" + cell + "» accepts no value of " + domain.values());
      }
    }
    return accepting;
  }

  private boolean sound(String place, String cell, Domain domain) {
    Optional<String> fault = feel.fault(cell);
    if (fault.isPresent()) {
      problems.add(place, "cell «" + cell + "» is no FEEL: " + fault.get());
      return false;
    }
    boolean good = true;
    Matcher names = NAME.matcher(STRING.matcher(cell).replaceAll(" "));
    while (names.find()) {
      good &=
          problems.check(
              CELL_WORDS.contains(names.group()),
              place,
              "cell «"
                  + cell
                  + "» names «"
                  + names.group()
                  + "»: a cell compares with constants only");
    }
    Matcher strings = STRING.matcher(cell);
    while (strings.find()) {
      good &=
          problems.check(
              domain.index(strings.group(1)) >= 0,
              place,
              "«" + strings.group(1) + "» is not one of " + domain.values());
    }
    return good;
  }

  /** Every combination of values must be decided, and by one rule where the table says so. */
  private void checkComplete(String file, HitPolicy policy, DecisionTable table) {
    if (policy == HitPolicy.FIRST) {
      int last = table.rules().size() - 1;
      problems.check(
          table.accepting().stream().flatMap(List::stream).allMatch(accepted -> accepted.get(last)),
          file + ", rule " + (last + 1),
          "the last rule must have - in every input, so that every case is decided");
      return;
    }
    long combinations =
        table.accepting().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    if (problems.check(
        combinations <= MOST_COMBINATIONS,
        file,
        "is too large to be checked as UNIQUE: use FIRST with a last rule for all the rest")) {
      BitSet all = new BitSet();
      all.set(0, table.rules().size());
      unique(file, table, 0, all, new ArrayList<>());
    }
  }

  private boolean unique(
      String file, DecisionTable table, int column, BitSet rules, List<Object> values) {
    if (column == table.inputs().size()) {
      return problems.check(
          rules.cardinality() == 1,
          file,
          (rules.isEmpty() ? "no rule fits " : "rules " + oneBased(rules) + " all fit ") + values);
    }
    Domain domain = scope.domain(table.inputs().get(column));
    for (int value = 0; value < domain.size(); value++) {
      BitSet left = (BitSet) rules.clone();
      left.and(table.accepting().get(column).get(value));
      List<Object> path = new ArrayList<>(values);
      path.add(domain.value(value));
      if (!unique(file, table, column + 1, left, path)) {
        return false;
      }
    }
    return true;
  }

  private static List<Integer> oneBased(BitSet rules) {
    return rules.stream().map(rule -> rule + 1).boxed().toList();
  }
}
