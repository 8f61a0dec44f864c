package se.meetmalmo.communications.core.internal.talk;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.talk.store.TalkStore;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Erases whom talks were with, and the links to them, some time after they were. */
@Component(property = {Sweep.NAME + "=communications-talks-forget", Sweep.EVERY + "=DAILY|03:40"})
public final class TalkForgetSweep implements Sweep {
  private final TalkStore store;

  @Activate
  public TalkForgetSweep(@Reference TalkStore store) {
    this.store = store;
  }

  @Override
  public Swept run(Instant now) {
    return Swept.all(store.forget(now));
  }
}
