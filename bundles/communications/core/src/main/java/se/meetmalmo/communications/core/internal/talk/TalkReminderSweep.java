package se.meetmalmo.communications.core.internal.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.talk.store.TalkStore;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Reminds both sides of a talk on the morning of the day before, once for each time it has. */
@Component(property = {Sweep.NAME + "=communications-talks", Sweep.EVERY + "=DAILY|08:00"})
public final class TalkReminderSweep implements Sweep {
  private final TalkStore store;
  private final TalksComponent talks;

  @Activate
  public TalkReminderSweep(@Reference TalkStore store, @Reference TalksComponent talks) {
    this.store = store;
    this.talks = talks;
  }

  @Override
  public Swept run(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, City.ZONE);
    List<String> due = store.due(now, today.plusDays(2).atStartOfDay(City.ZONE).toInstant());
    int reminded = (int) due.stream().filter(talks::remind).count();
    return Swept.all(reminded);
  }
}
