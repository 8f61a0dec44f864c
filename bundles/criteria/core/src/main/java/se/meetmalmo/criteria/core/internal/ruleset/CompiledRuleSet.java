package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Verdict;
import se.meetmalmo.platform.web.Language;

/** A sound rule set, ready to judge. Immutable, for many threads. */
public final class CompiledRuleSet {
  private final RuleSetId id;
  private final Lexicon lexicon;
  private final Negation negation;
  private final List<Fact> facts;
  private final List<Decision> decisions;
  private final Messages messages;
  private final List<Document.Criterion> criteria;
  private final Map<Language, RuleSetView> views = new EnumMap<>(Language.class);

  /** What a rule set is made of. */
  record Parts(
      Document document,
      Lexicon lexicon,
      Negation negation,
      List<Fact> facts,
      List<Decision> decisions,
      Messages messages,
      int examples) {}

  /**
   * A fact as it came out.
   *
   * @param value Boolean, Integer or String
   * @param passage that it rests on; empty when it rests on none
   */
  public record FactValue(Object value, String passage) {}

  CompiledRuleSet(Parts parts) {
    id = new RuleSetId(parts.document().id(), parts.document().version());
    lexicon = parts.lexicon();
    negation = parts.negation();
    facts = List.copyOf(parts.facts());
    decisions = List.copyOf(parts.decisions());
    messages = parts.messages();
    criteria = List.copyOf(parts.document().criteria());
    for (Language language : Language.values()) {
      views.put(language, new Views(parts, language).view());
    }
  }

  public RuleSetId id() {
    return id;
  }

  /** As people read it; not in force. */
  public RuleSetView view(Language language) {
    return views.get(language);
  }

  /** Judges without a time limit. */
  public Assessment assess(Submission submission, Language language) {
    return assess(submission, language, Deadline.NONE);
  }

  /**
   * Judges.
   *
   * @throws Deadline.TooSlowException when the time is up
   */
  public Assessment assess(Submission submission, Language language, Deadline deadline) {
    Reading reading = read(submission, deadline);
    Fact.State state = find(reading, deadline);
    Map<String, String> reasons = decide(reading, state, deadline);
    List<Finding> findings =
        criteria.stream()
            .map(criterion -> finding(criterion, reasons, reading.text(), state, language))
            .toList();
    Decision last = decisions.get(decisions.size() - 1);
    return new Assessment(
        id,
        Outcome.valueOf((String) last.domain().value(state.value(last.at()))),
        messages.get(language, reasons.get(last.id()), passage(reading.text(), state, last.at())),
        findings);
  }

  /** What every fact and decision came to, in their order: for the author of a rule set. */
  public Map<String, FactValue> facts(Submission submission) {
    Reading reading = read(submission, Deadline.NONE);
    Fact.State state = find(reading, Deadline.NONE);
    decide(reading, state, Deadline.NONE);
    Map<String, FactValue> values = new LinkedHashMap<>();
    facts.forEach(
        fact ->
            values.put(
                fact.id(),
                new FactValue(
                    fact.domain().value(state.value(fact.at())),
                    passage(reading.text(), state, fact.at()))));
    decisions.forEach(
        decision ->
            values.put(
                decision.id(),
                new FactValue(
                    decision.domain().value(state.value(decision.at())),
                    passage(reading.text(), state, decision.at()))));
    return values;
  }

  Fact.State state(Submission submission) {
    return state(read(submission, Deadline.NONE));
  }

  Fact.State state(Reading reading) {
    Fact.State state = find(reading, Deadline.NONE);
    decide(reading, state, Deadline.NONE);
    return state;
  }

  Reading read(Submission submission, Deadline deadline) {
    Text text = new Text(submission);
    deadline.check();
    Cues cues = lexicon.find(text, deadline);
    return new Reading(submission, text, cues, negation.mark(text, cues));
  }

  private Fact.State find(Reading reading, Deadline deadline) {
    Fact.State state = new Fact.State(facts.size() + decisions.size());
    for (Fact fact : facts) {
      deadline.check();
      fact.source().find(reading, state, fact.at());
    }
    return state;
  }

  /** The key of the reason of every decision. */
  private Map<String, String> decide(Reading reading, Fact.State state, Deadline deadline) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      deadline.check();
      reasons.put(decision.id(), decision.decide(reading, state));
    }
    return reasons;
  }

  private Finding finding(
      Document.Criterion criterion,
      Map<String, String> reasons,
      Text text,
      Fact.State state,
      Language language) {
    Decision decision =
        decisions.stream().filter(d -> d.id().equals(criterion.id())).findFirst().orElseThrow();
    String passage = passage(text, state, decision.at());
    return new Finding(
        criterion.id(),
        criterion.name().in(language),
        Verdict.valueOf((String) decision.domain().value(state.value(decision.at()))),
        messages.get(language, reasons.get(criterion.id()), passage),
        passage);
  }

  /** What a weighing sees of a submission: each trait, and how much it counts. */
  Map<String, Integer> traits(Submission submission, Decision weighing) {
    Reading reading = read(submission, Deadline.NONE);
    Fact.State state = state(reading);
    Map<String, Integer> traits = new HashMap<>();
    Traits.ofText(reading.text(), (trait, word) -> traits.put(trait, 1));
    facts.forEach(fact -> trait(traits, fact.id(), fact.domain().value(state.value(fact.at()))));
    decisions.stream()
        .filter(decision -> decision.at() < weighing.at())
        .forEach(
            decision ->
                trait(traits, decision.id(), decision.domain().value(state.value(decision.at()))));
    return traits;
  }

  private static void trait(Map<String, Integer> traits, String id, Object value) {
    if (Traits.counts(value)) {
      traits.put(Traits.ofFact(id, value), Traits.FACT);
    }
  }

  List<Decision> decisions() {
    return decisions;
  }

  private static String passage(Text text, Fact.State state, int at) {
    return state.word(at) < 0 ? "" : text.passage(state.word(at));
  }
}
