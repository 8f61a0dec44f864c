package se.meetmalmo.platform.rest.internal.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.HealthCheck;
import se.meetmalmo.platform.rest.internal.Publisher;

/**
 * Asks every {@link HealthCheck} that there is, and looks itself at memory, at Meet's bundles and
 * at what is published.
 */
@Component(service = Readiness.class)
public final class Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
  private static final String OWN = "se.meetmalmo.";
  private static final double SCARCE = 0.95;

  private final BundleContext context;
  private final Publisher publisher;

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<HealthCheck> checks = List.of();

  @Activate
  public Readiness(BundleContext context, @Reference Publisher publisher) {
    this.context = context;
    this.publisher = publisher;
  }

  public Health live() {
    return Health.of(List.of(memory()));
  }

  public Health ready() {
    List<HealthCheck.Result> results = new ArrayList<>();
    results.add(memory());
    results.add(bundles());
    results.add(resources());
    checks.forEach(check -> results.add(ask(check)));
    results.sort(Comparator.comparing(HealthCheck.Result::name));
    return Health.of(results);
  }

  private static HealthCheck.Result ask(HealthCheck check) {
    try {
      return check.check();
    } catch (RuntimeException | LinkageError e) {
      String name = check.getClass().getSimpleName();
      LOG.error("The health check {} failed itself", name, e);
      return new HealthCheck.Result(name, false, "the check itself failed");
    }
  }

  private HealthCheck.Result bundles() {
    List<String> down =
        Arrays.stream(context.getBundles())
            .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith(OWN))
            .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
            .map(bundle -> bundle.getSymbolicName().substring(OWN.length()))
            .toList();
    String message = down.isEmpty() ? "all started" : "not started: " + String.join(", ", down);
    return new HealthCheck.Result("bundles", down.isEmpty(), message);
  }

  private HealthCheck.Result resources() {
    List<String> leftOut = publisher.leftOut();
    String message =
        publisher.resources().size()
            + " served in generation "
            + publisher.generation()
            + (leftOut.isEmpty() ? "" : ", left out: " + String.join(", ", leftOut));
    return new HealthCheck.Result(
        "resources",
        publisher.generation() > 0 && publisher.settled() && leftOut.isEmpty(),
        message);
  }

  private static HealthCheck.Result memory() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    String message = mega(used) + " of " + mega(runtime.maxMemory()) + " MB of heap in use";
    return new HealthCheck.Result("memory", used < SCARCE * runtime.maxMemory(), message);
  }

  private static long mega(long bytes) {
    return bytes / (1024 * 1024);
  }
}
