package se.meetmalmo.communications.core.internal;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Looks for what waits for a channel that no node has. */
@Component(property = {Sweep.NAME + "=communications-stranded", Sweep.EVERY + "=PT1M"})
public final class StrandSweep implements Sweep {
  private final ChannelOffice channels;

  @Activate
  public StrandSweep(@Reference ChannelOffice channels) {
    this.channels = channels;
  }

  @Override
  public Swept run(Instant now) {
    return Swept.all(channels.strand());
  }
}
