package se.meetmalmo.groups.core.internal;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.groups.core.internal.store.Kept;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.resourcebank.MemberEvent;

/** Who leaves the resource bank leaves the groups that are not over. */
@Component(
    property = {
      JournalHandler.NAME + "=groups-members",
      JournalHandler.UNIT + "=" + MemberEvent.UNIT
    })
public final class MemberFollower implements JournalHandler {
  private final GroupStore store;
  private final Clock clock;

  @Activate
  public MemberFollower(@Reference GroupStore store, @Reference Clock clock) {
    this.store = store;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public void handle(JournalEvent event) {
    if (event.type().equals(MemberEvent.Type.LEFT.word())) {
      String member = MemberEvent.of(event).memberId();
      for (String groupId : store.ofMember(member)) {
        store.find(groupId).ifPresent(kept -> leave(kept, member));
      }
    }
  }

  private void leave(Kept group, String memberId) {
    for (Participant one : group.group().people()) {
      if (!one.place().memberId().equals(memberId)) {
        continue;
      }
      if (one.stays() && !group.group().state().isOver()) {
        store.change(
            group.group().id(),
            kept -> {
              Draft draft = new Draft(kept, clock.instant(), Actor.SYSTEM.name());
              People.leave(draft, one.id());
              return draft.toChange();
            });
      }
      store.close(one.id());
    }
  }
}
