package se.meetmalmo.platform.store.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.platform.HealthCheck;
import se.meetmalmo.platform.journal.JournalOffice;
import se.meetmalmo.platform.journal.JournalOffice.Progress;

/**
 * Whether every bundle that asks for a persistence unit has been given it, and its database
 * answers. What an operator should look at in the journals is told, but it keeps nobody from being
 * served.
 */
@Component(service = HealthCheck.class)
public final class StoreHealth implements HealthCheck {
  private final BundleContext context;
  private final UnitPublisher publisher;
  private final JournalOffice office;
  private final Map<String, DataSource> sources = new ConcurrentHashMap<>();
  private final Probe probe = new Probe();

  @Activate
  public StoreHealth(
      BundleContext context, @Reference UnitPublisher publisher, @Reference JournalOffice office) {
    this.context = context;
    this.publisher = publisher;
    this.office = office;
  }

  @Deactivate
  public void deactivate() {
    probe.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      target = "(meet.store.unit=*)")
  void addSource(DataSource source, Map<String, Object> properties) {
    sources.put((String) properties.get("meet.store.unit"), source);
  }

  void removeSource(DataSource source, Map<String, Object> properties) {
    sources.remove((String) properties.get("meet.store.unit"), source);
  }

  @Override
  public Result check() {
    List<String> waiting = waiting(publisher.units(), sources.keySet());
    if (!waiting.isEmpty()) {
      return new Result("store", false, "waits for " + String.join(", ", waiting));
    }
    List<String> silent = probe.silent(sources);
    if (!silent.isEmpty()) {
      return new Result(
          "store", false, "no answer from the database of " + String.join(", ", silent));
    }
    return new Result("store", true, sources.size() + " units open" + remarks(office.progress()));
  }

  /** A bundle without entities of its own is served with its data source. */
  private List<String> waiting(Set<String> units, Set<String> migrated) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
        .flatMap(
            bundle ->
                UnitHeader.parse(bundle.getHeaders().get(UnitHeader.NAME)).stream()
                    .map(UnitHeader::unit)
                    .filter(unit -> !(hasEntities(bundle) ? units : migrated).contains(unit)))
        .toList();
  }

  private static boolean hasEntities(Bundle bundle) {
    return bundle.getHeaders().get("Meta-Persistence") != null;
  }

  /** What an operator should look at; empty when there is nothing. */
  static String remarks(List<Progress> journals) {
    List<String> remarks = new ArrayList<>();
    long parked = journals.stream().mapToLong(Progress::parked).sum();
    if (parked > 0) {
      remarks.add("; parked events: " + parked + ", see meet:journal-parked");
    }
    for (Progress journal : journals) {
      journal
          .slow()
          .forEach(
              event ->
                  remarks.add(
                      "; %s of %s has had event %s in hand since %s"
                          .formatted(
                              journal.handler(), journal.unit(), event.eventId(), event.since())));
    }
    return String.join("", remarks);
  }
}
