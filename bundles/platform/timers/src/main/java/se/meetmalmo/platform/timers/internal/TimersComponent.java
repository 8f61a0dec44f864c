package se.meetmalmo.platform.timers.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Timer;
import se.meetmalmo.platform.timers.Timers;

/** Brings sweeps and the scheduler together as they come and go. */
@Component(
    service = {Timers.class, TimersComponent.class},
    immediate = true)
public final class TimersComponent implements Timers {
  private static final Logger LOG = LoggerFactory.getLogger(TimersComponent.class);
  private final Present present = new Present();
  private final Clock clock;
  private final SweepScheduler scheduler;

  @Activate
  public TimersComponent(
      @Reference(target = "(osgi.jndi.service.name=timers)") DataSource source,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
    this.clock = clock;
    this.scheduler = new SweepScheduler(source, clock, present, Ids.next());
    scheduler.start();
  }

  @Deactivate
  public void deactivate() {
    scheduler.close();
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addSweep(Sweep sweep, Map<String, Object> properties) {
    try {
      present.add(Present.Entry.of(sweep, properties));
      scheduler.came();
    } catch (IllegalArgumentException e) {
      LOG.error("{} is not run: {}", sweep.getClass().getName(), e.getMessage());
    }
  }

  void removeSweep(Sweep sweep) {
    present.remove(sweep);
    scheduler.went();
  }

  @Override
  public List<Timer> list() {
    return scheduler.list();
  }

  @Override
  public Timer run(String name) {
    return scheduler.run(name);
  }

  /** As of some seconds ago; asks no database. */
  List<Timer> seen() {
    return scheduler.seen();
  }

  /** What an operator should look at, in plain English; empty when all is well. */
  List<String> remarks() {
    return TimerHealth.remarks(seen(), scheduler.slow(), clock.instant());
  }
}
