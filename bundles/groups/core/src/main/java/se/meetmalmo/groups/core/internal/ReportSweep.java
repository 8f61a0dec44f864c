package se.meetmalmo.groups.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Tells, once each, of reports that are due soon, late, and so late that others must know. */
@Component(property = {Sweep.NAME + "=groups-reports", Sweep.EVERY + "=DAILY|07:00"})
public final class ReportSweep implements Sweep {
  private static final int SOME = 200;
  private final GroupStore store;

  @Activate
  public ReportSweep(@Reference GroupStore store) {
    this.store = store;
  }

  @Override
  public Swept run(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, City.ZONE);
    int told = remind(today.plusDays(Reporting.SOON_DAYS), 1, now);
    told += remind(today.minusDays(1), 2, now);
    told += remind(today.minusDays(Reporting.ESCALATION_DAYS + 1L), 3, now);
    return Swept.all(told);
  }

  /** The stages one after the other, so that none that is told of already keeps others out. */
  private int remind(LocalDate due, int stage, Instant now) {
    int told = 0;
    List<String> some = store.due(due, stage, SOME);
    while (!some.isEmpty()) {
      for (String groupId : some) {
        store.change(
            groupId,
            kept -> {
              Draft group = new Draft(kept, now, Actor.SYSTEM.name());
              Reporting.remind(group);
              return group.toChange();
            });
      }
      told += some.size();
      some = store.due(due, stage, SOME);
    }
    return told;
  }
}
