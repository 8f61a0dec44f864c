package se.meetmalmo.groups.core.internal.mail;

import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.communications.spi.AudienceCount;
import se.meetmalmo.groups.core.internal.store.GroupStore;

/** Those who are in working groups now. A group has no theme or area of its own to cut them by. */
@Component
public final class GroupAudience implements AudienceCount {
  private final GroupStore store;

  @Activate
  public GroupAudience(@Reference GroupStore store) {
    this.store = store;
  }

  @Override
  public OptionalLong count(Audience audience) {
    return audience.segment() == Segment.GROUP_PARTICIPANTS
            && audience.themes().isEmpty()
            && audience.areas().isEmpty()
        ? OptionalLong.of(store.countPeople())
        : OptionalLong.empty();
  }
}
