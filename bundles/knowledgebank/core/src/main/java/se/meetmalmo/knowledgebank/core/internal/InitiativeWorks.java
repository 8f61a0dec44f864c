package se.meetmalmo.knowledgebank.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Result;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.core.internal.store.InitiativeStore;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;
import se.meetmalmo.search.spi.SearchSource;

/** Shows the search every initiative, result and lesson that somebody may find, some at a time. */
@Component(service = SearchSource.class, property = SearchSource.NAME + "=" + InitiativeEvent.UNIT)
public final class InitiativeWorks implements SearchSource {
  private static final int SOME = 200;
  private final InitiativeStore store;

  @Activate
  public InitiativeWorks(@Reference InitiativeStore store) {
    this.store = store;
  }

  @Override
  public Stream<Work> all() {
    return Stream.iterate(store.after("", SOME), some -> !some.isEmpty(), this::next)
        .flatMap(this::works);
  }

  private List<Kept> next(List<Kept> some) {
    return store.after(some.get(some.size() - 1).id(), SOME);
  }

  private Stream<Work> works(List<Kept> some) {
    var learned =
        store.experiencesOf(some.stream().map(Kept::id).toList()).stream()
            .collect(Collectors.groupingBy(ExperienceEntry::initiativeId));
    return some.stream()
        .flatMap(kept -> works(kept, learned.getOrDefault(kept.id(), List.of())).stream());
  }

  static WorkId id(String id) {
    return new WorkId(InitiativeEvent.UNIT, id);
  }

  /** An initiative and what was learned from it, as they are found. */
  static List<Work> works(Kept kept, List<ExperienceEntry> learned) {
    List<Work> works = new ArrayList<>();
    InitiativeProfile said = kept.profile();
    boolean open = kept.state() == State.PUBLISHED;
    works.add(
        work(
            kept,
            kept.id(),
            kept.origin() == Origin.OUTSIDE ? WorkType.EXTERNAL : WorkType.INITIATIVE,
            kept.externalId(),
            (said.summary() + "\n\n" + said.text()).strip(),
            open));
    for (ExperienceEntry entry : learned) {
      boolean shown = open && entry.state() == State.PUBLISHED;
      boolean lesson = entry.said().kind() == Experience.Kind.LESSON;
      WorkType type = lesson ? WorkType.LESSON : WorkType.RESULT;
      works.add(work(kept, entry.id(), type, "", words(entry.said()), shown));
    }
    return works;
  }

  private static String words(Experience said) {
    return said instanceof Lesson lesson ? lesson.words() : ((Result) said).text();
  }

  private static Work work(
      Kept kept, String id, WorkType type, String externalId, String text, boolean open) {
    InitiativeProfile said = kept.profile();
    Set<String> themes = new TreeSet<>(said.themes());
    return new Work(
        id(id),
        type,
        externalId,
        said.title(),
        text,
        said.language(),
        said.stage().name(),
        themes,
        open ? Set.of() : KnowledgeBank.READERS);
  }
}
