package se.meetmalmo.criteria.core.internal.command;

import java.util.List;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Language;

/** What the commands share. */
final class RuleSets {
  private RuleSets() {}

  /**
   * The rule set that is meant.
   *
   * @param name {@code malmo@1.0.0}, or {@code malmo} where one version only is installed
   */
  static RuleSetView find(Criteria criteria, String name, Language language) {
    List<RuleSetView> found =
        criteria.installed(language).stream()
            .filter(set -> set.ruleSet().toString().equals(name) || set.ruleSet().id().equals(name))
            .toList();
    if (found.isEmpty()) {
      throw new NotFoundException("rule set", name);
    }
    if (found.size() > 1) {
      throw new ConflictException(
          "Several versions are installed; say which: "
              + String.join(", ", found.stream().map(set -> set.ruleSet().toString()).toList()));
    }
    return found.get(0);
  }

  static RuleSetId id(Criteria criteria, String name) {
    return find(criteria, name, Language.EN).ruleSet();
  }
}
