package se.meetmalmo.criteria.core.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.criteria.RuleSetId;

/**
 * Which rule set is to be in force, and what was chosen before.
 *
 * @param entries oldest first; the last is the choice; empty when nothing was ever chosen
 * @param unlogged swaps, oldest first, that the decision log has not taken yet; kept with the
 *     choice so that there is no swap without one
 */
public record Choice(List<Entry> entries, List<Swap> unlogged) {
  public static final Choice NONE = new Choice(List.of(), List.of());
  private static final int MOST = 50;
  private static final int MOST_UNLOGGED = 1000;

  /**
   * A change of what is in force.
   *
   * @param event unique
   * @param type {@code RuleSetActivated} or {@code RuleSetRolledBack}
   * @param from {@code malmo@1.0.0}; empty when nothing had been chosen
   * @param by name of the account, {@code system} when nobody had chosen
   * @param at ISO 8601, UTC
   */
  public record Swap(String event, String type, String from, String to, String by, String at) {}

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
    unlogged = unlogged == null ? List.of() : List.copyOf(unlogged);
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
    return new Choice(more.subList(Math.max(0, more.size() - MOST), more.size()), unlogged);
  }

  /** The same choice in another version. */
  public Choice instead(Entry entry) {
    return back().then(entry);
  }

  /** Without the last entry. */
  public Choice back() {
    return new Choice(entries.subList(0, Math.max(0, entries.size() - 1)), unlogged);
  }

  /** With a swap that is to be logged; the oldest of very many is let go. */
  public Choice by(Swap swap) {
    List<Swap> more = new ArrayList<>(unlogged);
    more.add(swap);
    return new Choice(entries, more.subList(Math.max(0, more.size() - MOST_UNLOGGED), more.size()));
  }

  /** Once the log has taken a swap. */
  public Choice logged(Swap swap) {
    return new Choice(entries, unlogged.stream().filter(other -> !other.equals(swap)).toList());
  }
}
