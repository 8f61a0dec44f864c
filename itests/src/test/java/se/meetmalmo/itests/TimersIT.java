package se.meetmalmo.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;
import se.meetmalmo.platform.timers.Timer;
import se.meetmalmo.platform.timers.Timers;

/** What is due is done in the container, by a clock that a test may put forward. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class TimersIT {
  @Inject private BundleContext context;
  @Inject private SessionFactory sessions;

  @Configuration
  public Option[] distribution() {
    return Distribution.on(9197);
  }

  @Before
  public void awaitTimers() {
    await("timers", () -> context.getServiceReference(Timers.class) != null);
    await("the intake's sweep", () -> timer("intake-undecided").stream().anyMatch(Timer::present));
  }

  @Test
  public void theIntakesSweepRunsByItself() {
    await("a success", () -> timer("intake-undecided").get(0).succeeded().isPresent());
    assertEquals("PT1M", timer("intake-undecided").get(0).every());
  }

  @Test
  public void aSweepThatIsGoneIsNotRunAndGoesOnWhenItIsBack() throws Exception {
    List<Instant> runs = new CopyOnWriteArrayList<>();
    ServiceRegistration<Sweep> sweep = register("itest-tick", "PT1S", runs);
    await("a run", () -> !runs.isEmpty());
    sweep.unregister();
    Timer gone = timer("itest-tick").get(0);
    assertFalse(gone.present());
    assertEquals(0, gone.failures());
    int before = runs.size();
    sweep = register("itest-tick", "PT1S", runs);
    await("another run", () -> runs.size() > before);
    String json = shell("meet:timer-list --json");
    assertTrue(json, json.contains("\"name\":\"itest-tick\""));
    sweep.unregister();
  }

  @Test
  public void aWeekPassesAndWhatWasDueIsDoneOnce() throws Exception {
    List<Instant> runs = new CopyOnWriteArrayList<>();
    ServiceRegistration<Sweep> sweep = register("itest-daily", "DAILY|07:00", runs);
    await("a place", () -> !timer("itest-daily").isEmpty());
    SteppedClock clock = new SteppedClock();
    clock.to(timer("itest-daily").get(0).next().plus(Duration.ofDays(7)));
    ServiceRegistration<Clock> ours =
        context.registerService(
            Clock.class, clock, new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000)));
    try {
      await("the daily run", () -> runs.contains(clock.instant()));
      assertEquals(1, runs.size());
      assertTrue(shell("meet:timer-run itest-daily").contains("itest-daily"));
      assertEquals(2, runs.size());
    } finally {
      ours.unregister();
      sweep.unregister();
    }
  }

  private ServiceRegistration<Sweep> register(String name, String every, List<Instant> runs) {
    Dictionary<String, Object> properties =
        new Hashtable<>(Map.of(Sweep.NAME, name, Sweep.EVERY, every));
    Sweep sweep =
        now -> {
          runs.add(now);
          return Swept.all(1);
        };
    return context.registerService(Sweep.class, sweep, properties);
  }

  /** None while the timers are being restarted. */
  private List<Timer> timer(String name) {
    ServiceReference<Timers> reference = context.getServiceReference(Timers.class);
    Timers timers = reference == null ? null : context.getService(reference);
    return timers == null
        ? List.of()
        : timers.list().stream().filter(timer -> timer.name().equals(name)).toList();
  }

  private String shell(String command) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true)) {
      Session session = sessions.create(InputStream.nullInputStream(), print, print);
      session.execute(command);
    }
    return out.toString();
  }

  private static void await(String what, BooleanSupplier condition) {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      LockSupport.parkNanos(100_000_000L);
    }
    assertTrue(what, condition.getAsBoolean());
  }
}
