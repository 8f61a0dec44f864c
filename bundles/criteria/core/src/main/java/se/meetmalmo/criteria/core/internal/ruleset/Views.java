package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

/**
 * Puts a rule set into words, in one language. As each input has few values, a cell is described by
 * the values that it accepts rather than by how it is written.
 */
final class Views {
  private static final int WORDS_SHOWN = 24;
  private static final Texts WORDS = Texts.beside(Views.class);
  private final CompiledRuleSet.Parts parts;
  private final Language language;
  private final List<Domain> domains = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  Views(CompiledRuleSet.Parts parts, Language language) {
    this.parts = parts;
    this.language = language;
    parts
        .facts()
        .forEach(
            fact -> {
              domains.add(fact.domain());
              labels.add(fact.label().in(language));
            });
    parts
        .decisions()
        .forEach(
            decision -> {
              domains.add(decision.domain());
              labels.add(name(decision));
            });
  }

  RuleSetView view() {
    Document document = parts.document();
    return new RuleSetView(
        new RuleSetId(document.id(), document.version()),
        document.name().in(language),
        document.description().in(language),
        false,
        document.answerWithinDays(),
        document.referralContact().get(language.tag()),
        document.criteria().stream()
            .map(
                c ->
                    new RuleSetView.CriterionText(
                        c.id(),
                        c.name().in(language),
                        c.description().in(language),
                        c.help().in(language)))
            .toList(),
        document.exclusions().stream()
            .map(
                e ->
                    new RuleSetView.ExclusionText(
                        e.id(), e.name().in(language), e.description().in(language)))
            .toList(),
        parts.decisions().stream()
            .filter(decision -> decision.logic() instanceof DecisionTable)
            .map(decision -> table(decision, (DecisionTable) decision.logic()))
            .toList(),
        weighings(),
        parts.examples());
  }

  private String name(Decision decision) {
    return switch (decision.gives()) {
      case OUTCOME -> WORDS.get(language, "outcome");
      case VERDICT ->
          parts.document().criteria().stream()
              .filter(criterion -> criterion.id().equals(decision.id()))
              .map(criterion -> criterion.name().in(language))
              .findFirst()
              .orElse(decision.id());
      case VALUE ->
          parts.document().decisions().stream()
              .filter(declared -> declared.id().equals(decision.id()))
              .map(declared -> declared.label().in(language))
              .findFirst()
              .orElse(decision.id());
    };
  }

  /** Several decisions may read the same weights: they are told of once, by the first. */
  private List<RuleSetView.Weighing> weighings() {
    Map<List<RuleSetView.Weight>, RuleSetView.Weighing> first = new LinkedHashMap<>();
    parts.decisions().stream()
        .filter(decision -> decision.logic() instanceof Weighing)
        .map(decision -> weighing(decision, (Weighing) decision.logic()))
        .forEach(weighing -> first.putIfAbsent(weighing.values(), weighing));
    return List.copyOf(first.values());
  }

  private RuleSetView.Weighing weighing(Decision decision, Weighing weighing) {
    return new RuleSetView.Weighing(
        decision.id(),
        name(decision),
        IntStream.range(0, decision.domain().size())
            .filter(value -> !decision.domain().value(value).equals(Weighing.UNCLEAR))
            .mapToObj(
                value ->
                    new RuleSetView.Weight(
                        value(decision.domain(), value), weighing.words(value, WORDS_SHOWN)))
            .toList());
  }

  private RuleSetView.Table table(Decision decision, DecisionTable table) {
    List<String> inputs = table.inputs().stream().map(labels::get).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int rule = 0; rule < table.rules().size(); rule++) {
      rows.add(row(decision, table, rule));
    }
    return new RuleSetView.Table(
        table.id(),
        name(decision),
        WORDS.get(language, "decides." + decision.gives(), String.join(" \u00b7 ", inputs)),
        table.hitPolicy(),
        inputs,
        List.of(WORDS.get(language, "gives." + decision.gives()), WORDS.get(language, "reason")),
        rows);
  }

  private List<String> row(Decision decision, DecisionTable table, int rule) {
    List<String> row = new ArrayList<>();
    for (int column = 0; column < table.inputs().size(); column++) {
      BitSet accepted = new BitSet();
      List<BitSet> values = table.accepting().get(column);
      for (int value = 0; value < values.size(); value++) {
        accepted.set(value, values.get(value).get(rule));
      }
      row.add(cell(domains.get(table.inputs().get(column)), accepted));
    }
    row.add(value(decision.domain(), table.rules().get(rule).value()));
    row.add(parts.messages().get(language, table.rules().get(rule).reason(), "\u2026"));
    return row;
  }

  private String cell(Domain domain, BitSet accepted) {
    if (accepted.cardinality() == domain.size()) {
      return RuleSetView.Table.ANY;
    }
    List<String> values =
        domain.type() == Domain.Type.NUMBER
            ? ranges(domain, accepted)
            : accepted.stream().mapToObj(value -> value(domain, value)).toList();
    int last = values.size() - 1;
    String first = String.join(", ", values.subList(0, last));
    return last == 0
        ? values.get(0)
        : first + " " + WORDS.get(language, "or") + " " + values.get(last);
  }

  private String value(Domain domain, int index) {
    String key = domain.value(index).toString();
    Document.Text label = domain.labels().get(key);
    return label == null ? WORDS.get(language, key) : label.in(language);
  }

  private List<String> ranges(Domain domain, BitSet accepted) {
    List<String> ranges = new ArrayList<>();
    for (int from = accepted.nextSetBit(0); from >= 0; ) {
      int to = accepted.nextClearBit(from);
      ranges.add(range(domain, from, to));
      from = accepted.nextSetBit(to);
    }
    return ranges;
  }

  private String range(Domain domain, int from, int to) {
    int least = (Integer) domain.value(from);
    if (to == domain.size()) {
      return WORDS.get(language, "atLeast", String.valueOf(least));
    }
    int most = (Integer) domain.value(to) - 1;
    if (least == most) {
      return String.valueOf(least);
    }
    return least == 0
        ? WORDS.get(language, "atMost", String.valueOf(most))
        : least + "\u2013" + most;
  }
}
