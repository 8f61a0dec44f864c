package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.operaton.bpm.dmn.engine.DmnDecision;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;

/** Reads a rule set, checks all of it, compiles it, and runs its examples. */
public final class RuleSetLoader implements TableCompiler.Scope {
  private static final String MAIN = "ruleset.json";
  private static final int COMPARED = 2;
  private final Feel feel = new Feel();
  private final RuleSetFiles files;
  private final Problems problems;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Domain> domains = new ArrayList<>();
  private final Map<Decision, DmnDecision> references = new LinkedHashMap<>();
  private final Map<List<String>, Weighing.Weights> weights = new HashMap<>();
  private final boolean training;

  private RuleSetLoader(RuleSetFiles files, boolean training) {
    this.files = files;
    this.training = training;
    this.problems = new Problems(files.source());
  }

  /**
   * Loads a rule set; takes from half a second to some seconds.
   *
   * @throws RuleSetRefusedException when it is not sound; names every fault that was found
   */
  public static CompiledRuleSet load(RuleSetFiles files) {
    return new RuleSetLoader(files, false).load();
  }

  /** As {@link #load}, with weighings that weigh nothing, and without running the examples. */
  static CompiledRuleSet loadForTraining(RuleSetFiles files) {
    return new RuleSetLoader(files, true).load();
  }

  @Override
  public Optional<Integer> at(String id) {
    return Optional.ofNullable(places.get(id));
  }

  @Override
  public Domain domain(int at) {
    return domains.get(at);
  }

  private CompiledRuleSet load() {
    Document document = document();
    new DocumentCheck(problems, document, files).check();
    problems.orThrow();
    Messages messages = new Messages(problems, files);
    LexiconParser parser = new LexiconParser(problems);
    document.lexicon().forEach(file -> parser.read(file, files.text(file)));
    Lexicon lexicon = parser.compile();
    Negation negation = negation(document.negation(), lexicon);
    List<Fact> facts =
        List.copyOf(
            new FactCompiler(problems, lexicon, negation).compile(document.facts()).values());
    List<Examples.Example> examples = Examples.read(problems, files.text("examples.jsonl"));
    problems.orThrow();
    facts.forEach(fact -> declare(fact.id(), fact.domain()));
    List<Decision> decisions = decisions(document, messages.keys());
    problems.orThrow();
    CompiledRuleSet set =
        new CompiledRuleSet(
            new CompiledRuleSet.Parts(
                document, lexicon, negation, facts, decisions, messages, examples.size()));
    if (!training) {
      Examples.run(problems, set, examples);
      compare(set, examples);
    }
    problems.orThrow();
    return set;
  }

  private Document document() {
    try {
      return Json.read(files.text(MAIN), Document.class);
    } catch (InvalidInputException e) {
      throw problems.with(MAIN, Examples.faults(e));
    }
  }

  private void declare(String id, Domain domain) {
    places.put(id, domains.size());
    domains.add(domain);
  }

  private Negation negation(Document.Negation declared, Lexicon lexicon) {
    if (declared == null) {
      return Negation.NONE;
    }
    int cue = lexicon.cue(String.valueOf(declared.cue()));
    int except = declared.except() == null ? -1 : lexicon.cue(declared.except());
    int before = Objects.requireNonNullElse(declared.before(), 3);
    int after = Objects.requireNonNullElse(declared.after(), 0);
    String place = MAIN + ", negation";
    problems.check(cue >= 0, place, "cue «" + declared.cue() + "» is not in the lexicon");
    problems.check(
        declared.except() == null || except >= 0,
        place,
        "cue «" + declared.except() + "» is not in the lexicon");
    problems.check(
        before >= 0 && before <= 10 && after >= 0 && after <= 10,
        place,
        "before and after are 0 to 10 words");
    return new Negation(cue, except, before, after);
  }

  private List<Decision> decisions(Document document, Set<String> reasons) {
    TableCompiler compiler = new TableCompiler(problems, feel, this, reasons);
    List<Decision> decisions = new ArrayList<>();
    for (Document.Decision declared : document.decisions()) {
      Decision.Gives gives =
          Decision.Gives.valueOf(declared.gives().toUpperCase(java.util.Locale.ROOT));
      Domain domain =
          switch (gives) {
            case VALUE -> Domain.named(declared.values());
            case VERDICT -> Domain.VERDICTS;
            case OUTCOME -> Domain.OUTCOMES;
          };
      if (declared.weighing() == null) {
        table(compiler, declared, gives, domain).ifPresent(decisions::add);
      } else {
        decisions.add(
            new Decision(declared.id(), domains.size(), gives, domain, weighing(declared, domain)));
      }
      declare(declared.id(), domain);
    }
    return decisions;
  }

  private Optional<Decision> table(
      TableCompiler compiler, Document.Decision declared, Decision.Gives gives, Domain domain) {
    return compiler
        .compile(
            declared.table(), files.files().get(declared.table()), declared.id(), gives, domain)
        .map(
            compiled -> {
              Decision decision =
                  new Decision(declared.id(), domains.size(), gives, domain, compiled.table());
              references.put(decision, compiled.reference());
              return decision;
            });
  }

  private Weighing weighing(Document.Decision declared, Domain domain) {
    String file = declared.weighing();
    Weighing.Weights read =
        weights.computeIfAbsent(
            Stream.concat(Stream.of(file), Weighing.columns(domain).stream()).toList(),
            fresh -> {
              WeighingParser parser = new WeighingParser(problems, file, domain);
              return training
                  ? parser.blank()
                  : parser.parse(files.text(file), new Traits.Known(places, domains));
            });
    return new Weighing(domain, declared.atLeast() / 100.0, read);
  }

  /**
   * For examples the compiled tables must say what the reference engine says; for some of them, as
   * that engine parses every cell anew at each evaluation.
   */
  private void compare(CompiledRuleSet set, List<Examples.Example> examples) {
    Set<List<Object>> done = new HashSet<>();
    Map<Decision, Integer> times = new HashMap<>();
    for (Examples.Example example : examples) {
      Fact.State state = set.state(example.submission());
      references.forEach(
          (decision, reference) -> {
            Map<String, Object> inputs = inputs(decision, state);
            if (times.getOrDefault(decision, 0) < COMPARED
                && done.add(List.of(decision.id(), inputs))) {
              times.merge(decision, 1, Integer::sum);
              String main = decision.gives().name().toLowerCase(java.util.Locale.ROOT);
              Object told = feel.evaluate(reference, inputs).getSingleResult().getEntry(main);
              problems.check(
                  decision.domain().value(state.value(decision.at())).equals(told),
                  decision.id(),
                  "the DMN engine gives " + told + " for " + inputs);
            }
          });
    }
  }

  private Map<String, Object> inputs(Decision decision, Fact.State state) {
    List<String> ids = List.copyOf(places.keySet());
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (int at : ((DecisionTable) decision.logic()).inputs()) {
      inputs.put(ids.get(at), domains.get(at).value(state.value(at)));
    }
    return inputs;
  }
}
