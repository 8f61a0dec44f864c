package se.meetmalmo.platform.rest.internal.command;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import se.meetmalmo.platform.HealthCheck;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.rest.internal.Publisher;
import se.meetmalmo.platform.rest.internal.rest.Health;
import se.meetmalmo.platform.rest.internal.rest.Readiness;

/** Shows how the platform is. */
@Service
@Command(
    scope = "meet",
    name = "status",
    description = "Shows whether the platform serves, since when, where and what",
    detailedDescription = "Fails when a check is not ok. Example: meet:status --json")
public final class StatusCommand implements Action {
  private static final String HTTP = "org.osgi.service.http.runtime.HttpServiceRuntime";

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Publisher publisher;
  @Reference Readiness readiness;
  @Reference BundleContext context;
  @Reference Session session;

  @Override
  public Object execute() {
    Health health = readiness.ready();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("status", health.status());
    facts.put("since", Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    facts.put("addresses", addresses());
    facts.put("generation", publisher.generation());
    facts.put("resources", publisher.resources().size());
    print(facts, health, session.getConsole());
    if (!health.isUp()) {
      throw new IllegalStateException("A check is not ok");
    }
    return null;
  }

  private void print(Map<String, Object> facts, Health health, PrintStream out) {
    if (json) {
      facts.put("checks", health.checks());
      out.println(Json.write(facts));
      return;
    }
    Report report = Report.of("what", "value", "detail");
    facts.forEach((what, value) -> report.row(what, value, null));
    for (HealthCheck.Result check : health.checks()) {
      report.row(check.name(), check.ok() ? "ok" : "NOT OK", check.message());
    }
    report.print(out, false);
  }

  private Object addresses() {
    ServiceReference<?> http = context.getServiceReference(HTTP);
    Object endpoints = http == null ? null : http.getProperty("osgi.http.endpoint");
    return endpoints instanceof String[] many ? String.join(" ", many) : String.valueOf(endpoints);
  }
}
