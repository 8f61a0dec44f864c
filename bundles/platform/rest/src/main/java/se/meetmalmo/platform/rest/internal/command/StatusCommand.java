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
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.HealthCheck;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;
import se.meetmalmo.platform.rest.internal.Publisher;
import se.meetmalmo.platform.rest.internal.SiteComponent;
import se.meetmalmo.platform.rest.internal.rest.Health;
import se.meetmalmo.platform.rest.internal.rest.Readiness;

/** Shows how the platform is. */
@Service
@Command(
    scope = "meet",
    name = "status",
    description = "Shows whether the platform serves, since when, where and what",
    detailedDescription = "Fails when a check is not ok. Example: meet:status --json")
public final class StatusCommand extends ConsoleCommand implements Action {
  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference Publisher publisher;
  @Reference Readiness readiness;
  @Reference SiteComponent site;
  @Reference Session session;

  @Override
  protected void run() {
    Health health = readiness.ready();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("status", health.status());
    facts.put("since", Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    facts.put("addresses", site.listening());
    facts.put("url", site.url("/"));
    facts.put("generation", publisher.generation());
    facts.put("resources", publisher.resources().size());
    print(facts, health, session.getConsole());
    if (!health.isUp()) {
      throw new ConflictException("A check is not ok");
    }
  }

  private void print(Map<String, Object> facts, Health health, PrintStream out) {
    if (json) {
      site.warning().ifPresent(warning -> facts.put("warning", warning));
      facts.put("checks", health.checks());
      out.println(Json.write(facts));
      return;
    }
    Report report = Report.of("what", "value", "detail");
    facts.forEach((what, value) -> report.row(what, value, null));
    site.warning().ifPresent(warning -> report.row("warning", "public.url", warning));
    for (HealthCheck.Result check : health.checks()) {
      report.row(check.name(), check.ok() ? "ok" : "NOT OK", check.message());
    }
    report.print(out, false);
  }
}
