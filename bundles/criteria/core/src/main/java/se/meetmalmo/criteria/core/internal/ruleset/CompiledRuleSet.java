package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.EnumMap;
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
    Map<String, DecisionTable.Rule> rules = decide(state, deadline);
    List<Finding> findings =
        criteria.stream()
            .map(criterion -> finding(criterion, rules, reading.text(), state, language))
            .toList();
    Decision last = decisions.get(decisions.size() - 1);
    return new Assessment(
        id,
        Outcome.valueOf((String) last.domain().value(state.value(last.at()))),
        messages.get(
            language, rules.get(last.id()).reason(), passage(reading.text(), state, last.at())),
        findings);
  }

  /** What every fact and decision came to, in their order: for the author of a rule set. */
  public Map<String, FactValue> facts(Submission submission) {
    Reading reading = read(submission, Deadline.NONE);
    Fact.State state = find(reading, Deadline.NONE);
    decide(state, Deadline.NONE);
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
    Fact.State state = find(read(submission, Deadline.NONE), Deadline.NONE);
    decide(state, Deadline.NONE);
    return state;
  }

  private Reading read(Submission submission, Deadline deadline) {
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

  private Map<String, DecisionTable.Rule> decide(Fact.State state, Deadline deadline) {
    Map<String, DecisionTable.Rule> rules = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      deadline.check();
      rules.put(decision.id(), decision.decide(state));
    }
    return rules;
  }

  private Finding finding(
      Document.Criterion criterion,
      Map<String, DecisionTable.Rule> rules,
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
        messages.get(language, rules.get(criterion.id()).reason(), passage),
        passage);
  }

  private static String passage(Text text, Fact.State state, int at) {
    return state.word(at) < 0 ? "" : text.passage(state.word(at));
  }
}
