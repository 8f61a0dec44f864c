package se.meetmalmo.knowledgebank.core.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.GroupReport;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.core.internal.store.Handed;
import se.meetmalmo.knowledgebank.core.internal.store.Handed.Item;
import se.meetmalmo.knowledgebank.core.internal.store.Whole;

/** What a group reports, beside what it has reported before. */
final class Reported {
  private Reported() {}

  /** The first time: all of it is added. */
  static InitiativeChange first(
      InitiativeChange change, GroupReport report, List<String> ids, State state) {
    Iterator<String> fresh = ids.iterator();
    List<Item> items =
        said(report).stream().map(experience -> added(change, fresh, experience, state)).toList();
    return change.handed(new Handed(report.initiative(), state, items));
  }

  /**
   * Again: adds what is new, brings up to date what says something else, in the order of the
   * report, and takes back what is not reported any more. What somebody else has written since the
   * report before, or taken back, stays so.
   *
   * @param known what the report before handed over
   * @param ids for what is new; enough of them
   * @param state of what is reported now
   */
  static InitiativeChange again(
      InitiativeChange change,
      GroupReport report,
      Whole before,
      Handed known,
      List<String> ids,
      State state) {
    Iterator<String> fresh = ids.iterator();
    change
        .say(Merge.of(known.profile(), before.initiative().profile(), report.initiative()))
        .state(next(known.state(), before.initiative().state(), state));
    List<Item> left = new ArrayList<>(known.items());
    List<Item> items = new ArrayList<>();
    for (Experience experience : said(report)) {
      Optional<Item> item = known(left, experience);
      if (item.isPresent()) {
        left.remove(item.get());
        ExperienceEntry entry = before.experience(item.get().id()).orElseThrow();
        change
            .change(
                entry.id(),
                Merge.of(item.get().said(), entry.said(), experience),
                KnowledgeBank.ANY_VERSION)
            .review(
                entry.id(), next(known.state(), entry.state(), state), KnowledgeBank.ANY_VERSION);
        items.add(Item.of(entry.id(), experience));
      } else {
        items.add(added(change, fresh, experience, state));
      }
    }
    left.forEach(item -> change.review(item.id(), State.DRAFT, KnowledgeBank.ANY_VERSION));
    return change.handed(new Handed(report.initiative(), state, items));
  }

  /** What there is, for a group whose last report was not kept. */
  static Handed asItIs(Whole whole) {
    State state = whole.initiative().state();
    List<Item> items =
        whole.experiences().stream()
            .filter(entry -> entry.state() == state)
            .map(entry -> Item.of(entry.id(), entry.said()))
            .toList();
    return new Handed(whole.initiative().profile(), state, items);
  }

  private static List<Experience> said(GroupReport report) {
    List<Experience> said = new ArrayList<>(report.results());
    said.addAll(report.lessons());
    return said;
  }

  private static Item added(
      InitiativeChange change, Iterator<String> fresh, Experience experience, State state) {
    String id = fresh.next();
    change.add(id, experience, state);
    return Item.of(id, experience);
  }

  /** What was published and has been taken back since is not published once more. */
  private static State next(State was, State is, State handed) {
    return was == State.PUBLISHED && handed == State.PUBLISHED ? is : handed;
  }

  /** The same words, else the first of its kind. */
  private static Optional<Item> known(List<Item> left, Experience experience) {
    return left.stream()
        .filter(item -> item.said().equals(experience))
        .findFirst()
        .or(
            () ->
                left.stream().filter(item -> item.said().kind() == experience.kind()).findFirst());
  }
}
