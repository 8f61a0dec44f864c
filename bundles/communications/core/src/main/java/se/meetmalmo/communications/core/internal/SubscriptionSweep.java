package se.meetmalmo.communications.core.internal;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Forgets addresses that nobody confirmed. */
@Component(property = {Sweep.NAME + "=communications-subscriptions", Sweep.EVERY + "=PT1H"})
public final class SubscriptionSweep implements Sweep {
  private final SubscriptionsComponent subscriptions;

  @Activate
  public SubscriptionSweep(@Reference SubscriptionsComponent subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Swept run(Instant now) {
    return Swept.all(subscriptions.forgetUnconfirmed());
  }
}
