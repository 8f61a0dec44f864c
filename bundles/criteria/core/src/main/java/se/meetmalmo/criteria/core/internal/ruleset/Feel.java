package se.meetmalmo.criteria.core.internal.ruleset;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnDecisionTableResult;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.impl.type.LongDataTypeTransformer;

/**
 * The DMN and FEEL engines. Dear to make (a second), so one a loading. Used by one thread at a
 * time.
 */
final class Feel {
  private final DmnEngine dmn = engine();
  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
  private final Map<String, ParseResult> cells = new HashMap<>();
  private final Map<List<Object>, Boolean> accepted = new HashMap<>();

  /** What is wrong with the syntax of a cell; empty when nothing is. */
  Optional<String> fault(String cell) {
    ParseResult parsed = parsed(cell);
    return parsed.isFailure() ? Optional.of(parsed.failure().message()) : Optional.empty();
  }

  /** Whether a value fulfils the test in a cell. */
  boolean accepts(String cell, Object value) {
    return accepted.computeIfAbsent(
        List.of(cell, value),
        fresh ->
            Boolean.TRUE.equals(
                feel.evaluateWithInput(parsed(cell).parsedExpression(), value, Map.of()).result()));
  }

  List<DmnDecision> decisions(byte[] file) {
    return dmn.parseDecisions(new ByteArrayInputStream(file));
  }

  /** Runs a table as the engine itself does: the reference for the compiled one. */
  DmnDecisionTableResult evaluate(DmnDecision decision, Map<String, Object> inputs) {
    return dmn.evaluateDecisionTable(decision, inputs);
  }

  private static DmnEngine engine() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    // DMN's own name for numbers, which the engine does not know
    configuration
        .getTransformer()
        .getDataTypeTransformerRegistry()
        .addTransformer("number", new LongDataTypeTransformer());
    return configuration.buildEngine();
  }

  private ParseResult parsed(String cell) {
    return cells.computeIfAbsent(cell, feel::parseUnaryTests);
  }
}
