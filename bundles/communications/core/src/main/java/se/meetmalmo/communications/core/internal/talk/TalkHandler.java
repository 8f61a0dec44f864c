package se.meetmalmo.communications.core.internal.talk;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.TalkEvent;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/** Has both sides of a talk told when its activity, or whom it is with, has changed. */
@Component(
    property = {
      JournalHandler.NAME + "=communications-talk-changes",
      JournalHandler.UNIT + "=" + TalkEvent.UNIT
    })
public final class TalkHandler implements JournalHandler {
  private static final Set<String> CHANGES =
      Set.of(
          PlanStore.CHANGED, PlanStore.PUBLISHED, PlanStore.TAKEN_BACK, TalksComponent.GUEST_KEPT);

  private static final String PREFIX = Activity.subject("");
  private final TalksComponent talks;

  @Activate
  public TalkHandler(@Reference TalksComponent talks) {
    this.talks = talks;
  }

  @Override
  public void handle(JournalEvent event) {
    if (CHANGES.contains(event.type())) {
      talks.settle(event.subject().substring(PREFIX.length()));
    }
  }
}
