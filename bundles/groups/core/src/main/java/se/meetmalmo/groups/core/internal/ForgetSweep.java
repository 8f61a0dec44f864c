package se.meetmalmo.groups.core.internal;

import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Forgets the addresses of people outside the resource bank once their group is long over. */
@Component(property = {Sweep.NAME + "=groups-forget", Sweep.EVERY + "=DAILY|03:30"})
public final class ForgetSweep implements Sweep {
  /** Time enough for the last messages, and for questions about the results. */
  static final Duration KEPT = Duration.ofDays(90);

  private final GroupStore store;

  @Activate
  public ForgetSweep(@Reference GroupStore store) {
    this.store = store;
  }

  @Override
  public Swept run(Instant now) {
    return Swept.all(store.forget(now.minus(KEPT)));
  }
}
