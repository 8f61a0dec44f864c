package se.meetmalmo.intake.core.internal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Page;
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
  private final Advice advice;

  @Activate
  public LatestIdeas(@Reference Intake intake, @Reference Advice advice) {
    this.intake = intake;
    this.advice = advice;
  }

  /**
   * @param days the promised answer
   */
  public record Figures(long received, long screened, long forward, int days) {}

  @Override
  public Html render(PageContext page) {
    Page<IdeaSummary> latest =
        intake
            .list(new IdeaQuery("", PUBLIC, "", "", new PageRequest(0, CARDS)))
            .map(PublicIdea::of);
    if (latest.items().isEmpty()) {
      return Html.EMPTY;
    }
    Map<Status, Long> counts = intake.counts();
    Figures figures =
        new Figures(
            QueueTab.ALL.count(counts),
            QueueTab.OPEN.count(counts),
            FORWARD.stream().mapToLong(status -> counts.getOrDefault(status, 0L)).sum(),
            advice.answerWithinDays());
    return Views.html(
        Views.TEMPLATES.startLatest(new Words(page.language()), latest.items(), figures));
  }
}
