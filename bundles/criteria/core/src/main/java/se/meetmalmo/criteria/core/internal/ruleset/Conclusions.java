package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operaton.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.operaton.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.operaton.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** The right-hand side of a table. */
final class Conclusions {
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private final Problems problems;
  private final TableCompiler.Scope scope;
  private final Set<String> reasons;
  private final String file;
  private final DmnDecisionTableImpl dmn;
  private final Decision.Gives gives;
  private final Domain domain;
  private final String main;
  private final List<String> outputs;

  Conclusions(
      Problems problems,
      TableCompiler.Scope scope,
      Set<String> reasons,
      String file,
      DmnDecisionTableImpl dmn,
      Decision.Gives gives,
      Domain domain) {
    this.problems = problems;
    this.scope = scope;
    this.reasons = reasons;
    this.file = file;
    this.dmn = dmn;
    this.gives = gives;
    this.domain = domain;
    this.main = gives.name().toLowerCase(Locale.ROOT);
    this.outputs =
        dmn.getOutputs().stream()
            .map(DmnDecisionTableOutputImpl::getOutputName)
            .map(String::valueOf)
            .toList();
  }

  List<DecisionTable.Rule> rules() {
    for (String output : outputs) {
      problems.check(
          Set.of(main, "reason", "evidence").contains(output),
          file,
          "output «" + output + "» is not one of " + main + ", reason, evidence");
    }
    boolean whole =
        problems.check(
                new HashSet<>(outputs).size() == outputs.size(), file, "an output stands twice")
            & problems.check(outputs.contains(main), file, "has no output " + main)
            & problems.check(
                gives == Decision.Gives.VALUE || outputs.contains("reason"),
                file,
                "has no output reason");
    List<DecisionTable.Rule> rules = new ArrayList<>();
    for (int rule = 0; whole && rule < dmn.getRules().size(); rule++) {
      rules.add(rule(file + ", rule " + (rule + 1), dmn.getRules().get(rule)));
    }
    return rules;
  }

  private DecisionTable.Rule rule(String place, DmnDecisionTableRuleImpl rule) {
    String value = constant(place, rule, main);
    int index = domain.index(value);
    problems.check(
        index >= 0, place + ", output " + main, "«" + value + "» is not one of " + domain.values());
    String reason = constant(place, rule, "reason");
    problems.check(
        reasons.contains(reason) || reason.isEmpty() && gives == Decision.Gives.VALUE,
        place + ", output reason",
        "«" + reason + "» is no key of the messages in sv and en");
    return new DecisionTable.Rule(
        Math.max(index, 0), reason, evidence(place, constant(place, rule, "evidence")));
  }

  private List<Integer> evidence(String place, String names) {
    List<Integer> evidence = new ArrayList<>();
    for (String name : Arrays.stream(names.split(",")).map(String::strip).toList()) {
      Optional<Integer> at = scope.at(name);
      problems.check(
          at.isPresent() || name.isEmpty(),
          place + ", output evidence",
          "«" + name + "» is no fact or decision that is declared above");
      at.ifPresent(evidence::add);
    }
    return evidence;
  }

  private String constant(String place, DmnDecisionTableRuleImpl rule, String output) {
    int column = outputs.indexOf(output);
    String cell =
        column < 0 || column >= rule.getConclusions().size()
            ? ""
            : TableCompiler.text(rule.getConclusions().get(column));
    Matcher constant = STRING.matcher(cell);
    if (cell.isEmpty()
        || problems.check(
            constant.matches(),
            place + ", output " + output,
            "cell «" + cell + "» is no constant such as \"MET\"")) {
      return cell.isEmpty() ? "" : constant.group(1);
    }
    return "";
  }
}
