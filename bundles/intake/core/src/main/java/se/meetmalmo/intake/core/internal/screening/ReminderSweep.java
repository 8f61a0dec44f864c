package se.meetmalmo.intake.core.internal.screening;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Tells, once each, of consultations whose reminder is due. */
@Component(property = {Sweep.NAME + "=intake-consultations", Sweep.EVERY + "=PT5M"})
public final class ReminderSweep implements Sweep {
  private final Consultations consultations;

  @Activate
  public ReminderSweep(@Reference Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public Swept run(Instant now) {
    return Swept.all(consultations.remindDue(Actor.SYSTEM));
  }
}
