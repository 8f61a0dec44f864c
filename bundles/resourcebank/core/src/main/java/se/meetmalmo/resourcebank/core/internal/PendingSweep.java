package se.meetmalmo.resourcebank.core.internal;

import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;
import se.meetmalmo.resourcebank.core.internal.store.MemberStore;

/** Forgets registrations whose address nobody has confirmed in time. */
@Component(property = {Sweep.NAME + "=resourcebank-pending", Sweep.EVERY + "=PT1H"})
public final class PendingSweep implements Sweep {
  /** How long a registration waits to be confirmed. */
  static final Duration LIFETIME = Duration.ofDays(14);

  private final MemberStore store;

  @Activate
  public PendingSweep(@Reference MemberStore store) {
    this.store = store;
  }

  @Override
  public Swept run(Instant now) {
    return Swept.all(store.forgetPending(now.minus(LIFETIME)));
  }
}
