package se.meetmalmo.groups.core.internal.mail;

import java.util.List;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.communications.spi.AudienceCount;
import se.meetmalmo.groups.core.internal.Ideas;
import se.meetmalmo.groups.core.internal.store.GroupStore;

/** Those who are in working groups now; by theme and area as an intake knows of their ideas. */
@Component
public final class GroupAudience implements AudienceCount {
  private final GroupStore store;
  private final Ideas ideas;

  @Activate
  public GroupAudience(@Reference GroupStore store, @Reference Ideas ideas) {
    this.store = store;
    this.ideas = ideas;
  }

  @Override
  public OptionalLong count(Audience audience) {
    boolean all = audience.themes().isEmpty() && audience.areas().isEmpty();
    if (audience.segment() != Segment.GROUP_PARTICIPANTS || !all && !ideas.areKnown()) {
      return OptionalLong.empty();
    }
    List<String> about =
        store.openIdeas().stream()
            .filter(idea -> all || ideas.isAbout(idea, audience.themes(), audience.areas()))
            .toList();
    return OptionalLong.of(store.countPeople(about));
  }
}
