package se.meetmalmo.intake.core.internal.waiting;

import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.core.internal.waiting.store.AlarmKind;
import se.meetmalmo.intake.core.internal.waiting.store.AlarmStore;
import se.meetmalmo.intake.core.internal.waiting.store.Deadlines;
import se.meetmalmo.intake.core.internal.waiting.store.Due;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/**
 * Tells, once each and in a transaction of its own, what is near or too late: answers of senders,
 * promised days, and senders who hear nothing. Nothing is closed: that is for people to decide.
 */
@Component(property = {Sweep.NAME + "=intake-alarms", Sweep.EVERY + "=PT5M"})
public final class AlarmSweep implements Sweep {
  private static final int SOME = 200;
  private final AlarmStore store;
  private final Intake intake;
  private final WaitingPolicy policy;

  @Activate
  public AlarmSweep(
      @Reference AlarmStore store, @Reference Intake intake, @Reference WaitingPolicy policy) {
    this.store = store;
    this.intake = intake;
    this.policy = policy;
  }

  @Override
  public Swept run(Instant now) {
    Deadlines deadlines = policy.at(now);
    int told = 0;
    boolean more = false;
    for (AlarmKind kind : AlarmKind.values()) {
      int some = 0;
      for (Due due : store.untold(kind, deadlines, SOME)) {
        some += store.tell(due, deadlines, event(due, now)) ? 1 : 0;
      }
      told += some;
      more |= some == SOME;
    }
    return new Swept(told, more);
  }

  private WaitingEvent event(Due due, Instant now) {
    String to = due.kind().to();
    return new WaitingEvent(
        due.idea().id(),
        due.kind().type(),
        now,
        due.idea().caseNumber(),
        due.day().toString(),
        to,
        to.equals(WaitingEvent.SENDER) ? language(due.idea().id()) : "");
  }

  private String language(String ideaId) {
    IdeaCase full = (IdeaCase) intake.show(ideaId, Actor.SYSTEM).orElseThrow();
    return full.idea().submission().language();
  }
}
