package se.meetmalmo.intake.core.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.search.SearchIndex;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;
import se.meetmalmo.search.spi.SearchSource;

/** Shows the search every idea that somebody may find, some at a time. */
@Component(service = SearchSource.class, property = SearchSource.NAME + "=" + JoinedWork.INTAKE)
public final class IdeaWorks implements SearchSource {
  private static final int SOME = 200;
  private final IdeaStore store;

  @Activate
  public IdeaWorks(@Reference IdeaStore store) {
    this.store = store;
  }

  @Override
  public Stream<Work> all() {
    return Stream.iterate(store.after("", SOME), some -> !some.isEmpty(), this::next)
        .flatMap(List::stream)
        .flatMap(idea -> work(idea).stream());
  }

  private List<Idea> next(List<Idea> some) {
    return store.after(some.get(some.size() - 1).id(), SOME);
  }

  static WorkId id(String ideaId) {
    return new WorkId(JoinedWork.INTAKE, ideaId);
  }

  /**
   * An idea as it is found: for everyone what anyone may read, and nothing else for those who read
   * all, since whoever finds is shown the passage. Empty when it was taken back.
   */
  static Optional<Work> work(Idea idea) {
    return idea.status() == Status.WITHDRAWN
        ? Optional.empty()
        : Optional.of(
            new Work(
                id(idea.id()),
                WorkType.IDEA,
                idea.submission().externalId(),
                idea.summary().title(),
                idea.maskedText(),
                idea.submission().language(),
                idea.status().name(),
                idea.isPublic() ? Set.of() : Intake.READERS));
  }

  /** Makes the index say of an idea what there is to say now. */
  static void tell(SearchIndex index, String ideaId, Optional<Idea> idea) {
    idea.flatMap(IdeaWorks::work).ifPresentOrElse(index::put, () -> index.remove(id(ideaId)));
  }
}
