package se.meetmalmo.platform.rest.internal.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Lists Meet's bundles. */
@Service
@Command(
    scope = "meet",
    name = "modules",
    description = "Lists Meet's own bundles, and what each offers",
    detailedDescription = "Example: meet:modules --json")
public final class ModulesCommand extends ConsoleCommand implements Action {
  private static final String OWN = "se.meetmalmo.";
  private static final Map<Integer, String> STATES =
      Map.of(
          Bundle.INSTALLED, "installed",
          Bundle.RESOLVED, "resolved",
          Bundle.STARTING, "starting",
          Bundle.ACTIVE, "active",
          Bundle.STOPPING, "stopping");

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference BundleContext context;
  @Reference Session session;

  @Override
  protected void run() {
    Report report = Report.of("id", "name", "version", "state", "resources", "services");
    for (Bundle bundle : context.getBundles()) {
      if (String.valueOf(bundle.getSymbolicName()).startsWith(OWN)) {
        Map<String, Boolean> offers = offers(bundle);
        report.row(
            bundle.getBundleId(),
            bundle.getSymbolicName().substring(OWN.length()),
            bundle.getVersion(),
            STATES.getOrDefault(bundle.getState(), "uninstalled"),
            names(offers, true),
            names(offers, false));
      }
    }
    report.print(session.getConsole(), json);
  }

  /** Simple names of the services of a bundle, and whether each is a resource. */
  private static Map<String, Boolean> offers(Bundle bundle) {
    Map<String, Boolean> offers = new LinkedHashMap<>();
    ServiceReference<?>[] references = bundle.getRegisteredServices();
    for (ServiceReference<?> reference :
        references == null ? new ServiceReference<?>[0] : references) {
      boolean resource =
          "true".equals(String.valueOf(reference.getProperty("osgi.jaxrs.resource")));
      String[] types = (String[]) reference.getProperty(Constants.OBJECTCLASS);
      Arrays.stream(types)
          .filter(type -> type.startsWith(OWN))
          .forEach(type -> offers.put(type.substring(type.lastIndexOf('.') + 1), resource));
    }
    return offers;
  }

  private static String names(Map<String, Boolean> offers, boolean resources) {
    TreeSet<String> names = new TreeSet<>();
    offers.forEach(
        (name, resource) -> {
          if (resource == resources) {
            names.add(name);
          }
        });
    return names.isEmpty() ? null : String.join(", ", names);
  }
}
