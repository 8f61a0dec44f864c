package se.meetmalmo.intake.core.internal;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Has those ideas judged that came in while there was no rule set, once there is one again. */
@Component(property = {Sweep.NAME + "=intake-undecided", Sweep.EVERY + "=PT1M"})
public final class UndecidedSweep implements Sweep {
  private final Intake intake;

  @Activate
  public UndecidedSweep(@Reference Intake intake) {
    this.intake = intake;
  }

  @Override
  public Swept run(Instant now) {
    return Swept.all(intake.assessUndecided(Actor.SYSTEM));
  }
}
