package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * Hears of events for everybody who says whom they concern. Each has a place of its own in the
 * journal, kept while it is away, so that nothing that happens meanwhile goes untold.
 */
@Component(service = NoticeDesk.class, immediate = true)
public final class NoticeDesk {
  private static final String PREFIX = "communications-";
  private final BundleContext context;
  private final DeliveryStore store;
  private final ChannelOffice channels;
  private final PolicyComponent policy;
  private final Clock clock;
  private final Map<Notices, ServiceRegistration<?>> handlers = new IdentityHashMap<>();

  @Activate
  public NoticeDesk(
      BundleContext context,
      @Reference DeliveryStore store,
      @Reference ChannelOffice channels,
      @Reference PolicyComponent policy,
      @Reference Clock clock) {
    this.context = context;
    this.store = store;
    this.channels = channels;
    this.policy = policy;
    this.clock = clock;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  synchronized void addNotices(Notices notices, Map<String, Object> properties) {
    Dictionary<String, Object> place = new Hashtable<>();
    place.put(JournalHandler.NAME, PREFIX + properties.get(Notices.NAME));
    place.put(JournalHandler.UNIT, properties.get(Notices.UNIT));
    Planner planner =
        new Planner(notices, store, clock, policy.quiet(), channels::isPresent, channels::wake);
    handlers.put(notices, context.registerService(JournalHandler.class, planner, place));
  }

  synchronized void removeNotices(Notices notices) {
    ServiceRegistration<?> handler = handlers.remove(notices);
    if (handler != null) {
      handler.unregister();
    }
  }

  @Deactivate
  synchronized void stop() {
    handlers.values().forEach(ServiceRegistration::unregister);
    handlers.clear();
  }
}
