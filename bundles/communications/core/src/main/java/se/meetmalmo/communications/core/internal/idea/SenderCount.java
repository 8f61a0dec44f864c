package se.meetmalmo.communications.core.internal.idea;

import java.util.List;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.communications.spi.AudienceCount;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.PageRequest;

/** Senders of ideas, by how many ideas they have handed in; there while the intake is. */
@Component
public final class SenderCount implements AudienceCount {
  private final Intake intake;

  @Activate
  public SenderCount(@Reference Intake intake) {
    this.intake = intake;
  }

  /** Of any of its themes and any of its areas. */
  @Override
  public OptionalLong count(Audience audience) {
    if (audience.segment() != Segment.SENDERS) {
      return OptionalLong.empty();
    }
    IdeaQuery query =
        new IdeaQuery(
            "",
            List.of(),
            audience.themes(),
            audience.areas(),
            new PageRequest(0, 1),
            IdeaQuery.Order.NEWEST);
    return OptionalLong.of(intake.list(query, Actor.SYSTEM).total());
  }
}
