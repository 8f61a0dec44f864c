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

/** What a group reports, beside what it has reported before. */
final class Reported {
  private Reported() {}

  /**
   * Adds what is new, brings up to date what says something else, in the order of the report, and
   * takes back what is not reported any more.
   *
   * @param before what there is of the initiative, oldest first
   * @param ids for what is new; enough of them
   * @param state of what is reported now
   */
  static InitiativeChange in(
      InitiativeChange change,
      GroupReport report,
      List<ExperienceEntry> before,
      List<String> ids,
      State state) {
    Iterator<String> fresh = ids.iterator();
    List<Experience> said = new ArrayList<>(report.results());
    said.addAll(report.lessons());
    List<ExperienceEntry> left = new ArrayList<>(before);
    for (Experience experience : said) {
      Optional<ExperienceEntry> known = known(left, experience);
      if (known.isPresent()) {
        left.remove(known.get());
        change
            .change(known.get().id(), experience, KnowledgeBank.ANY_VERSION)
            .review(known.get().id(), state, KnowledgeBank.ANY_VERSION);
      } else {
        change.add(fresh.next(), experience, state);
      }
    }
    left.forEach(entry -> change.review(entry.id(), State.DRAFT, KnowledgeBank.ANY_VERSION));
    return change;
  }

  /** The same words, else the first of its kind. */
  private static Optional<ExperienceEntry> known(
      List<ExperienceEntry> left, Experience experience) {
    return left.stream()
        .filter(entry -> entry.said().equals(experience))
        .findFirst()
        .or(
            () ->
                left.stream()
                    .filter(entry -> entry.said().kind() == experience.kind())
                    .findFirst());
  }
}
