package se.meetmalmo.communications.core.internal;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Plans the digest of the week once its time has come. */
@Component(property = {Sweep.NAME + "=communications-digest", Sweep.EVERY + "=PT5M"})
public final class DigestSweep implements Sweep {
  private final DigestComponent digest;

  @Activate
  public DigestSweep(@Reference DigestComponent digest) {
    this.digest = digest;
  }

  @Override
  public Swept run(Instant now) {
    return Swept.all(digest.run());
  }
}
