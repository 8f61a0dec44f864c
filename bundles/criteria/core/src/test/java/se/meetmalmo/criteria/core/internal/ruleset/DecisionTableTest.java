package se.meetmalmo.criteria.core.internal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionTableTest {
  private static final List<Domain> DOMAINS =
      List.of(
          Domain.YES_NO,
          Domain.steps(List.of(1, 3, 7)),
          Domain.SIDES,
          Domain.VERDICTS,
          Domain.YES_NO);
  private final Random random = new Random(7);

  @Test
  void saysWhatTheDmnEngineSaysForEveryCase() {
    Feel feel = new Feel();
    for (int round = 0; round < 2; round++) {
      TableCompiler.Compiled compiled = compiled(feel, xml());
      for (int i = 0; i < 20; i++) {
        Fact.State state = new Fact.State(DOMAINS.size());
        Map<String, Object> inputs = new HashMap<>();
        for (int at = 0; at < DOMAINS.size(); at++) {
          state.set(at, random.nextInt(DOMAINS.get(at).size()), Fact.NOWHERE);
          inputs.put("in" + at, DOMAINS.get(at).value(state.value(at)));
        }
        DecisionTable.Rule rule = compiled.table().rules().get(compiled.table().rule(state));
        Map<String, Object> told =
            feel.evaluate(compiled.reference(), inputs).getSingleResult().getEntryMap();
        assertThat(Domain.VERDICTS.value(rule.value()))
            .as("%s", inputs)
            .isEqualTo(told.get("verdict"));
        assertThat(rule.reason()).as("%s", inputs).isEqualTo(told.get("reason"));
      }
    }
  }

  private static TableCompiler.Compiled compiled(Feel feel, String xml) {
    Problems problems = new Problems("test");
    TableCompiler.Scope scope =
        new TableCompiler.Scope() {
          @Override
          public Optional<Integer> at(String id) {
            return id.matches("in[0-4]") ? Optional.of(id.charAt(2) - '0') : Optional.empty();
          }

          @Override
          public Domain domain(int at) {
            return DOMAINS.get(at);
          }
        };
    Set<String> reasons =
        IntStream.range(0, 20).mapToObj(i -> "reason" + i).collect(Collectors.toSet());
    Optional<TableCompiler.Compiled> compiled =
        new TableCompiler(problems, feel, scope, reasons)
            .compile(
                "table.dmn",
                xml.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "table",
                Decision.Gives.VERDICT,
                Domain.VERDICTS);
    problems.orThrow();
    return compiled.orElseThrow();
  }

  private String xml() {
    StringBuilder xml =
        new StringBuilder(
            "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d'"
                + " namespace='n'><decision id='table' name='t'><decisionTable id='t' hitPolicy='FIRST'>");
    String[] types = {"boolean", "number", "string", "string", "boolean"};
    for (int at = 0; at < types.length; at++) {
      xml.append(
          "<input id='i%d'><inputExpression id='e%d' typeRef='%s'><text>in%d</text></inputExpression></input>"
              .formatted(at, at, types[at], at));
    }
    xml.append("<output id='o0' name='verdict' typeRef='string'/>");
    xml.append("<output id='o1' name='reason' typeRef='string'/>");
    for (int rule = 0; rule < 20; rule++) {
      xml.append("<rule id='r%d'>".formatted(rule));
      for (int at = 0; at < types.length; at++) {
        String cell = rule == 19 ? "-" : cell(at);
        xml.append(
            "<inputEntry id='c%d-%d'><text>%s</text></inputEntry>".formatted(rule, at, cell));
      }
      Object verdict = Domain.VERDICTS.value(random.nextInt(3));
      xml.append(
          "<outputEntry id='v%d'><text>\"%s\"</text></outputEntry>".formatted(rule, verdict));
      xml.append(
          "<outputEntry id='w%d'><text>\"reason%d\"</text></outputEntry>".formatted(rule, rule));
      xml.append("</rule>");
    }
    return xml.append("</decisionTable></decision></definitions>").toString();
  }

  private String cell(int at) {
    List<String> cells = new ArrayList<>(List.of("-", "-"));
    switch (DOMAINS.get(at).type()) {
      case BOOLEAN -> cells.addAll(List.of("true", "false"));
      case NUMBER ->
          cells.addAll(
              List.of("0", "&gt;= 1", "&lt; 3", "[1..3]", "]1..7]", "0,7", "not(0)", "&gt; 3"));
      case STRING ->
          DOMAINS
              .get(at)
              .values()
              .forEach(
                  value -> {
                    cells.add("\"" + value + "\"");
                    cells.add("not(\"" + value + "\")");
                    cells.add("\"" + DOMAINS.get(at).value(0) + "\", \"" + value + "\"");
                  });
    }
    return cells.get(random.nextInt(cells.size()));
  }
}
