package se.meetmalmo.communications.core.internal.plan;

import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.store.SubscriptionStore;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.communications.spi.AudienceCount;

/** Those who have asked for news and confirmed it. */
@Component
public final class SubscriberCount implements AudienceCount {
  private final SubscriptionStore store;

  @Activate
  public SubscriberCount(@Reference SubscriptionStore store) {
    this.store = store;
  }

  /** Whatever themes they follow: who wants some only gets what touches them. */
  @Override
  public OptionalLong count(Audience audience) {
    return audience.segment() == Segment.SUBSCRIBERS
        ? OptionalLong.of(store.countConfirmed())
        : OptionalLong.empty();
  }
}
