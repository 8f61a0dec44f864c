package se.meetmalmo.criteria.core.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.meetmalmo.criteria.Criteria.Refusal;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.core.internal.ruleset.CompiledRuleSet;

/**
 * Everything an assessment needs to know, at one moment. Immutable: whoever holds one is not
 * touched by what comes after.
 *
 * @param trouble why no rule set is in force, or why the one in force should not be relied on;
 *     empty when all is well
 */
record Shelf(
    Map<RuleSetId, CompiledRuleSet> sets,
    Optional<CompiledRuleSet> inForce,
    List<Refusal> refusals,
    String trouble) {
  Shelf {
    sets = Map.copyOf(sets);
    refusals = List.copyOf(refusals);
  }

  /** In order of id and version. */
  Collection<CompiledRuleSet> inOrder() {
    TreeMap<String, CompiledRuleSet> sorted = new TreeMap<>();
    sets.forEach((id, set) -> sorted.put(id.id() + "@" + sortable(id.version()), set));
    return sorted.values();
  }

  static String sortable(String version) {
    StringBuilder sortable = new StringBuilder();
    for (String part : version.split("\\.")) {
      sortable.append(String.format("%9s", part)).append('.');
    }
    return sortable.toString();
  }
}
