package se.meetmalmo.platform.store.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.store.internal.journal.EventNumbers;
import se.meetmalmo.platform.store.internal.journal.JournalSignal;
import se.meetmalmo.platform.store.internal.journal.UnitJournal;
import se.meetmalmo.platform.store.internal.jpa.LocalJpaTemplate;

/** Offers a {@link JpaTemplate} and a {@link Journal} for each persistence unit that is ready. */
@Component(immediate = true, service = UnitPublisher.class)
public final class UnitPublisher {
  private static final String UNIT = "osgi.unit.name";
  private final BundleContext context;
  private final JournalSignal signal;
  private final Map<EntityManagerFactory, List<ServiceRegistration<?>>> offered =
      new IdentityHashMap<>();
  private final Map<String, EventNumbers> numbers = new ConcurrentHashMap<>();
  private final Set<String> units = ConcurrentHashMap.newKeySet();

  @Activate
  public UnitPublisher(BundleContext context, @Reference JournalSignal signal) {
    this.context = context;
    this.signal = signal;
  }

  /** The units whose services are there, and whose users have been told. */
  Set<String> units() {
    return Set.copyOf(units);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      target = "(" + UNIT + "=*)")
  void addFactory(EntityManagerFactory factory, Map<String, Object> properties) {
    String unit = (String) properties.get(UNIT);
    LocalJpaTemplate jpa = new LocalJpaTemplate(unit, factory);
    EventNumbers ofUnit = numbers.computeIfAbsent(unit, name -> new EventNumbers());
    ofUnit.restart();
    Journal journal = new UnitJournal(jpa, ofUnit, () -> signal.committed(unit));
    Dictionary<String, Object> named = new Hashtable<>(Map.of(UNIT, unit));
    // the journal first: who waits for both starts once
    List<ServiceRegistration<?>> registrations =
        List.of(
            context.registerService(Journal.class, journal, named),
            context.registerService(JpaTemplate.class, jpa, named));
    synchronized (offered) {
      offered.put(factory, registrations);
    }
    units.add(unit);
  }

  void removeFactory(EntityManagerFactory factory, Map<String, Object> properties) {
    units.remove((String) properties.get(UNIT));
    List<ServiceRegistration<?>> registrations;
    synchronized (offered) {
      registrations = offered.remove(factory);
    }
    if (registrations != null) {
      registrations.forEach(ServiceRegistration::unregister);
    }
  }
}
