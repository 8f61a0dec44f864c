package se.meetmalmo.intake.core.internal;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.criteria.spi.SubmissionArchive;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.core.internal.store.IdeaStore;

/** Shows the criteria every idea that was handed in, some at a time. */
@Component(service = SubmissionArchive.class)
public final class IdeaArchive implements SubmissionArchive {
  private static final int SOME = 200;
  private final IdeaStore store;

  @Activate
  public IdeaArchive(@Reference IdeaStore store) {
    this.store = store;
  }

  @Override
  public void forEach(Consumer<Past> visitor) {
    String last = "";
    List<Idea> some = store.after(last, SOME);
    while (!some.isEmpty()) {
      for (Idea idea : some) {
        visitor.accept(new Past(idea.caseNumber(), idea.submission(), idea.assessment().outcome()));
        last = idea.id();
      }
      some = store.after(last, SOME);
    }
  }
}
