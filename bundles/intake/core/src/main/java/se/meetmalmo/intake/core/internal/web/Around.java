package se.meetmalmo.intake.core.internal.web;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.together.Joining;
import se.meetmalmo.intake.core.internal.together.Merge;
import se.meetmalmo.intake.core.internal.together.Merging;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.core.internal.together.Standing;

/**
 * What is around an idea, as its sender may see it.
 *
 * @param similar work that it could join; none where it can't join any
 * @param joint what it belongs to, by title or case number; empty when to nothing
 * @param jointHref where anyone sees that; empty when nowhere
 * @param jointStatus how that stands, where it is an idea
 */
public record Around(
    Standing standing,
    Similars similar,
    String joint,
    String jointHref,
    Optional<Status> jointStatus) {
  /** Looks around. */
  @Component(service = Looking.class)
  public static final class Looking {
    private final Merging merging;
    private final Joining joining;
    private final Similar similar;

    @Activate
    public Looking(
        @Reference Merging merging, @Reference Joining joining, @Reference Similar similar) {
      this.merging = merging;
      this.joining = joining;
      this.similar = similar;
    }

    Around at(Idea idea) {
      Standing standing = merging.own(idea);
      Similars near = new Similars(idea.status().awaitsAnswer() ? similar.near(idea) : List.of());
      return standing
          .target()
          .map(target -> joined(target, standing, standing.merged(idea.id())))
          .orElseGet(() -> elsewhere(standing, near, idea));
    }

    /** What the other idea says is for both senders once both have agreed to merge. */
    private static Around joined(Idea target, Standing standing, boolean merged) {
      String title = target.isPublic() || merged ? target.summary().title() + " · " : "";
      return new Around(
          standing,
          new Similars(List.of()),
          title + target.caseNumber(),
          "/ideas/" + target.id(),
          Optional.of(target.status()));
    }

    private Around elsewhere(Standing standing, Similars near, Idea idea) {
      Optional<JoinedWork> work =
          JoinedWork.of(idea.connectedTo()).filter(found -> !found.isIdea());
      return new Around(
          standing,
          near,
          work.flatMap(joining::target).map(Joining.Target::title).orElse(""),
          work.map(found -> "/initiatives/" + found.id()).orElse(""),
          Optional.empty());
    }
  }

  public long more() {
    return standing.more();
  }

  /** The questions that the sender has yet to answer. */
  public List<Merge> awaiting(String ideaId) {
    return standing.awaiting(ideaId);
  }

  /** Those that the other sender has yet to answer. */
  public List<Merge> agreed(String ideaId) {
    return standing.open().stream().filter(merge -> !merge.awaits(ideaId)).toList();
  }

  /** Tells several questions on one page apart. */
  public String number(Merge merge) {
    int place = standing.merges().indexOf(merge);
    return place == 0 ? "" : "-" + place;
  }
}
