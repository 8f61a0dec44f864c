package se.meetmalmo.intake.core.internal.together;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SimilarHit;

/**
 * Marks, for the queue, cases that are likely the same as other work, until somebody has judged
 * that. Thread-safe.
 */
@Component(service = Twins.class)
public final class Twins {
  private final Likenesses likenesses;

  @Activate
  public Twins(@Reference Likenesses likenesses) {
    this.likenesses = likenesses;
  }

  /**
   * An idea and the ideas that it is likely the same as are marked with each other.
   *
   * @param near what is near it, the nearest first
   */
  public void mark(Idea idea, List<SimilarHit> near) {
    JoinedWork itself = new JoinedWork(JoinedWork.INTAKE, idea.id());
    for (SimilarHit hit : near) {
      if (hit.likeness() == Likeness.LIKELY_SAME) {
        JoinedWork work = new JoinedWork(hit.source(), hit.id());
        likenesses.mark(idea.id(), work);
        if (work.isIdea()) {
          likenesses.mark(work.id(), itself);
        }
      }
    }
  }
}
