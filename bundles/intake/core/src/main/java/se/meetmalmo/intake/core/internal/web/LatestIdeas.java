package se.meetmalmo.intake.core.internal.web;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Overview;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.StartSection;

/** The newest ideas and how many there are; nothing while there are none. */
@Component(service = StartSection.class, property = StartSection.ORDER + ":Integer=30")
public final class LatestIdeas implements StartSection {
  private static final int CARDS = 3;
  private static final List<Status> PUBLIC =
      Arrays.stream(Status.values()).filter(Status::isPublic).toList();
  private static final List<Status> FORWARD =
      List.of(
          Status.ACCEPTED,
          Status.STAFFING,
          Status.IN_GROUP,
          Status.REPORTED,
          Status.PUBLISHED,
          Status.CONNECTED);
  private final Intake intake;

  @Activate
  public LatestIdeas(@Reference Intake intake) {
    this.intake = intake;
  }

  /**
   * @param days the promised answer
   */
  public record Figures(long received, long screened, long forward, int days) {}

  @Override
  public Html render(PageContext page) {
    Overview latest =
        intake.overview(
            new IdeaQuery("", PUBLIC, "", "", new PageRequest(0, CARDS)), Actor.ANONYMOUS);
    if (latest.ideas().items().isEmpty()) {
      return Html.EMPTY;
    }
    Figures figures =
        new Figures(
            Arrays.stream(Status.values()).mapToLong(latest::count).sum(),
            latest.count(Status.RECEIVED) + latest.count(Status.SCREENING),
            FORWARD.stream().mapToLong(latest::count).sum(),
            intake.answerWithinDays());
    return Views.html(
        Views.TEMPLATES.startLatest(new Words(page.language()), latest.ideas().items(), figures));
  }
}
