package se.meetmalmo.criteria.core.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.criteria.Criteria.Refusal;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.core.internal.ruleset.CompiledRuleSet;
import se.meetmalmo.criteria.core.internal.store.Choice;
import se.meetmalmo.criteria.core.internal.store.ChoiceStore;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/**
 * The rule sets that are here, and which of them is in force. Changes come one at a time; readers
 * take the current {@link Shelf} and never wait.
 *
 * <p>A rule set is known by its source, a bundle or a file, and stays until its source goes or
 * brings a sound successor. When the source of the one in force brings another version of the same
 * id, that one is put in force in its place ({@code followUpdates}), else the old one stays.
 */
final class Library {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);
  private static final String ACTIVATED = "RuleSetActivated";
  private static final String SYSTEM = "system";
  private final ChoiceStore store;
  private final Clock clock;
  private final boolean followUpdates;
  private final Map<Source, CompiledRuleSet> bySource = new LinkedHashMap<>();
  private final Map<Source, List<Refusal>> refusals = new LinkedHashMap<>();
  private Choice choice;
  private Optional<CompiledRuleSet> serving = Optional.empty();
  private volatile Shelf shelf =
      new Shelf(Map.of(), Optional.empty(), List.of(), "No rule set has been loaded yet");

  Library(ChoiceStore store, Clock clock, boolean followUpdates) {
    this.store = store;
    this.clock = clock;
    this.followUpdates = followUpdates;
    this.choice = store.load();
  }

  Shelf shelf() {
    return shelf;
  }

  /** The last choice and those before it, oldest first. */
  synchronized Choice choice() {
    return choice;
  }

  /** Swaps that the decision log has not taken yet, oldest first. */
  synchronized List<Choice.Swap> unlogged() {
    return choice.unlogged();
  }

  /** The decision log has taken a swap. */
  synchronized void logged(Choice.Swap swap) {
    choice = choice.logged(swap);
    store.save(choice);
  }

  /**
   * Where a rule set comes from.
   *
   * @param name of the bundle or file, the same from version to version
   * @param instance tells apart two versions of a bundle that are installed side by side
   */
  record Source(String name, String instance) {}

  /**
   * A source has brought a sound rule set, its first or the successor of what it brought before.
   */
  synchronized void put(Source source, CompiledRuleSet set) {
    Optional<Source> other =
        bySource.entrySet().stream()
            .filter(entry -> entry.getValue().id().equals(set.id()))
            .map(Map.Entry::getKey)
            .filter(key -> !key.equals(source))
            .findFirst();
    if (other.isPresent()) {
      refuse(
          source,
          List.of(
              new Refusal(
                  source.name(),
                  "ruleset.json",
                  set.id() + " is installed from " + other.get().name())));
      return;
    }
    bySource.put(source, set);
    refusals.remove(source);
    LOG.info("Rule set {} from {} is installed", set.id(), source.name());
    if (choice.current().isEmpty()) {
      choose(choice.then(entry(set.id(), source, SYSTEM)), ACTIVATED, SYSTEM);
    }
    settle();
  }

  /** A source has brought something that is not sound; what it brought before stays. */
  synchronized void refuse(Source source, List<Refusal> faults) {
    refusals.put(source, faults);
    faults.forEach(
        fault ->
            LOG.error(
                "Rule set refused: {}: {}: {}", fault.source(), fault.place(), fault.reason()));
    settle();
  }

  /** A source is gone, for good. */
  synchronized void remove(Source source) {
    CompiledRuleSet gone = bySource.remove(source);
    refusals.remove(source);
    if (gone != null) {
      LOG.info("Rule set {} from {} is gone", gone.id(), source.name());
      serving = serving.filter(set -> set != gone);
    }
    settle();
  }

  /** Whether the rule set in force comes from a source. */
  synchronized boolean servesFrom(Source source) {
    return serving.isPresent() && bySource.get(source) == serving.get();
  }

  synchronized void activate(RuleSetId ruleSet, String by) {
    Source source = source(ruleSet).orElseThrow(() -> unknown(ruleSet));
    if (choice.current().map(Choice.Entry::ruleSet).filter(ruleSet::equals).isEmpty()) {
      choose(choice.then(entry(ruleSet, source, by)), ACTIVATED, by);
    }
    settle();
  }

  synchronized RuleSetId rollback(String by) {
    Choice.Entry before =
        choice
            .before()
            .orElseThrow(() -> new ConflictException("No rule set was in force before this one"));
    if (source(before.ruleSet()).isEmpty()) {
      throw new ConflictException(
          before.ruleSet() + ", which was in force before, is not installed any more");
    }
    LOG.info("Rule set {} is taken back by {}", choice.current().orElseThrow().ruleSet(), by);
    choose(choice.back(), "RuleSetRolledBack", by);
    settle();
    return before.ruleSet();
  }

  /** Where the chosen one is gone, its source may have brought a successor. */
  private void follow() {
    Optional<Choice.Entry> chosen = choice.current();
    if (followUpdates && chosen.isPresent() && source(chosen.get().ruleSet()).isEmpty()) {
      bySource.entrySet().stream()
          .filter(entry -> entry.getKey().name().equals(chosen.get().source()))
          .filter(entry -> entry.getValue().id().id().equals(chosen.get().id()))
          .max(Comparator.comparing(entry -> Shelf.sortable(entry.getValue().id().version())))
          .ifPresent(
              entry ->
                  choose(
                      choice.instead(entry(entry.getValue().id(), entry.getKey(), SYSTEM)),
                      ACTIVATED,
                      SYSTEM));
    }
  }

  private Optional<Source> source(RuleSetId ruleSet) {
    return bySource.entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(ruleSet))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void choose(Choice next, String type, String by) {
    Choice.Swap swap =
        new Choice.Swap(Ids.next(), type, name(choice), name(next), by, clock.instant().toString());
    Choice told = next.by(swap);
    store.save(told);
    choice = told;
  }

  private static String name(Choice choice) {
    return choice.current().map(entry -> entry.ruleSet().toString()).orElse("");
  }

  private Choice.Entry entry(RuleSetId id, Source source, String by) {
    return new Choice.Entry(id.id(), id.version(), source.name(), by, clock.instant().toString());
  }

  private void settle() {
    follow();
    Optional<RuleSetId> before = serving.map(CompiledRuleSet::id);
    Optional<RuleSetId> chosen = choice.current().map(Choice.Entry::ruleSet);
    serving = chosen.flatMap(this::source).map(bySource::get).or(() -> kept(chosen));
    if (!before.equals(serving.map(CompiledRuleSet::id))) {
      LOG.info(
          "In force: {}", serving.map(set -> set.id().toString()).orElse("no rule set at all"));
    }
    Map<RuleSetId, CompiledRuleSet> sets = new LinkedHashMap<>();
    bySource.values().forEach(set -> sets.put(set.id(), set));
    shelf =
        new Shelf(
            sets,
            serving,
            refusals.values().stream().flatMap(List::stream).toList(),
            trouble(chosen));
  }

  /**
   * An update that is not to be followed leaves the one in force serving until somebody chooses.
   */
  private Optional<CompiledRuleSet> kept(Optional<RuleSetId> chosen) {
    return serving.filter(set -> chosen.filter(set.id()::equals).isPresent());
  }

  private String trouble(Optional<RuleSetId> chosen) {
    if (chosen.isEmpty()) {
      return "No rule set is installed";
    }
    return serving.isPresent() ? "" : "Rule set " + chosen.get() + " is chosen but not installed";
  }

  private static NotFoundException unknown(RuleSetId ruleSet) {
    return new NotFoundException("rule set", ruleSet.toString());
  }
}
