package se.meetmalmo.groups.core.internal;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/** An idea that its sender withdraws has no group any more that anyone may read of. */
@Component(
    property = {
      JournalHandler.NAME + "=groups-withdrawn",
      JournalHandler.UNIT + "=" + IdeaEvent.UNIT
    })
public final class IdeaFollower implements JournalHandler {
  private final GroupStore store;
  private final Clock clock;

  @Activate
  public IdeaFollower(@Reference GroupStore store, @Reference Clock clock) {
    this.store = store;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public void handle(JournalEvent event) {
    if (event.type().equals(IdeaEvent.Type.WITHDRAWN.word())) {
      IdeaEvent.idea(event).map(store::ofIdea).ifPresent(groups -> groups.forEach(this::withhold));
    }
  }

  private void withhold(String groupId) {
    if (store.find(groupId).filter(kept -> !kept.withheld()).isPresent()) {
      store.change(
          groupId,
          kept -> {
            Draft group = new Draft(kept, clock.instant(), Actor.SYSTEM.name());
            Course.withhold(group);
            return group.toChange();
          });
    }
  }
}
