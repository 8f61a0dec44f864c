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

  /** Of an audience of one theme and area that is exact; of more, of the first of each. */
  @Override
  public OptionalLong count(Audience audience) {
    if (audience.segment() != Segment.SENDERS) {
      return OptionalLong.empty();
    }
    IdeaQuery query =
        new IdeaQuery(
            "",
            List.of(),
            first(audience.themes()),
            first(audience.areas()),
            new PageRequest(0, 1));
    return OptionalLong.of(intake.list(query, Actor.SYSTEM).total());
  }

  private static String first(List<String> words) {
    return words.isEmpty() ? "" : words.get(0);
  }
}
