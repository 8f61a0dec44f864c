package se.meetmalmo.criteria.core.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.criteria.RuleSetId;

/**
 * Which rule set is to be in force, and what was chosen before.
 *
 * @param entries oldest first; the last is the choice; empty when nothing was ever chosen
 */
public record Choice(List<Entry> entries) {
  public static final Choice NONE = new Choice(List.of());
  private static final int MOST = 50;

  /**
   * @param source where it came from when it was chosen: a bundle's name or a file's
   * @param by name of the account, {@code system} when nobody had chosen
   * @param at ISO 8601, UTC
   */
  public record Entry(String id, String version, String source, String by, String at) {
    public RuleSetId ruleSet() {
      return new RuleSetId(id, version);
    }
  }

  public Choice {
    entries = entries == null ? List.of() : List.copyOf(entries);
  }

  public Optional<Entry> current() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  public Optional<Entry> before() {
    return entries.size() < 2 ? Optional.empty() : Optional.of(entries.get(entries.size() - 2));
  }

  public Choice then(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new Choice(more.subList(Math.max(0, more.size() - MOST), more.size()));
  }

  /** The same choice in another version. */
  public Choice instead(Entry entry) {
    return back().then(entry);
  }

  /** Without the last entry. */
  public Choice back() {
    return new Choice(entries.subList(0, Math.max(0, entries.size() - 1)));
  }
}
