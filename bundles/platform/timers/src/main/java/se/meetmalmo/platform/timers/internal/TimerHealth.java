package se.meetmalmo.platform.timers.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.HealthCheck;
import se.meetmalmo.platform.timers.Timer;

/**
 * Which sweeps fail again and again or are late. An operator should look at them, but they keep
 * nobody from being served, as the next node would fare no better.
 */
@Component(service = HealthCheck.class)
public final class TimerHealth implements HealthCheck {
  private final TimersComponent timers;

  @Activate
  public TimerHealth(@Reference TimersComponent timers) {
    this.timers = timers;
  }

  @Override
  public Result check() {
    List<String> remarks = timers.remarks();
    return new Result(
        "timers", true, remarks.isEmpty() ? "all in time" : String.join("; ", remarks));
  }

  static List<String> remarks(List<Timer> timers, List<String> slow, Instant now) {
    List<String> remarks = new ArrayList<>();
    for (Timer timer : timers) {
      if (timer.present() && timer.isFailing()) {
        remarks.add(timer.name() + " failed " + timer.failures() + " times, see meet:timer-list");
      } else if (timer.isLate(now)) {
        remarks.add(timer.name() + " is late, due " + timer.next());
      }
    }
    slow.forEach(name -> remarks.add(name + " has been at work for a quarter of an hour"));
    return remarks;
  }
}
