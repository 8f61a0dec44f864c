package se.meetmalmo.platform.rest.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.rest.internal.http.Answers;
import se.meetmalmo.platform.rest.internal.http.Limits;
import se.meetmalmo.platform.rest.internal.http.RateLimiter;
import se.meetmalmo.platform.rest.internal.jaxrs.AccessFilter;
import se.meetmalmo.platform.rest.internal.jaxrs.ActorProvider;
import se.meetmalmo.platform.rest.internal.jaxrs.ErrorMapper;
import se.meetmalmo.platform.rest.internal.jaxrs.JsonProvider;
import se.meetmalmo.platform.rest.internal.jaxrs.PageLinks;
import se.meetmalmo.platform.rest.internal.jaxrs.WriteLimit;

/** Knows what is to be served and makes the generations that serve it. Thread-safe. */
final class Generations {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
  private final Supplier<Limits> limits;
  private final Answers answers;
  private final RateLimiter writes = new RateLimiter();
  private final Bus bus;
  private final Map<Class<?>, Lease> leases = new ConcurrentHashMap<>();
  private final List<Object> extensions = new CopyOnWriteArrayList<>();
  private final AtomicReference<Generation> current = new AtomicReference<>();
  private List<Lease> servedResources = List.of();
  private List<Object> servedExtensions = List.of();
  private List<String> leftOut = List.of();
  private int made;

  Generations(Supplier<Limits> limits, Answers answers) {
    this.limits = limits;
    this.answers = answers;
    this.bus = bus();
  }

  private static Bus bus() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(BusFactory.class.getClassLoader());
    try {
      return BusFactory.newInstance().createBus();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  AtomicReference<Generation> current() {
    return current;
  }

  void add(Object resource) {
    leases.compute(
        resource.getClass(),
        (type, lease) -> {
          if (lease == null) {
            return new Lease(resource);
          }
          lease.renew(resource);
          return lease;
        });
  }

  /** Returns when the resource serves no request any more. */
  void remove(Object resource) {
    Lease lease = leases.get(resource.getClass());
    if (lease != null && !lease.end(resource)) {
      LOG.warn("{} goes away in the middle of a request", lease.type().getName());
    }
  }

  void addExtension(Object extension) {
    extensions.add(extension);
  }

  void removeExtension(Object extension) {
    extensions.removeIf(one -> one == extension);
  }

  /** Makes the next generation and lets it take over; what serves goes on when that fails. */
  synchronized void renew() {
    leases.values().removeIf(lease -> !lease.isThere());
    List<Lease> resources = new ArrayList<>(leases.values());
    resources.sort(Comparator.comparing(lease -> lease.type().getName()));
    List<Object> guests = List.copyOf(extensions);
    if (resources.equals(servedResources) && guests.equals(servedExtensions)) {
      return;
    }
    try {
      Generation next = make(resources, guests);
      Generation before = current.getAndSet(next);
      servedResources = resources;
      servedExtensions = guests;
      if (before != null) {
        before.retire();
      }
      LOG.info(
          "Serving {} resources through {} extensions, generation {}",
          next.resources().size(),
          guests.size(),
          next.number());
    } catch (RuntimeException | LinkageError e) {
      // an extension may be a guard: nothing is served without it
      LOG.error("No new generation: an extension was refused. What served before goes on", e);
    }
  }

  private Generation make(List<Lease> resources, List<Object> guests) {
    made++;
    try {
      Generation whole = Generation.of(made, bus, resources, providers(guests));
      leftOut = List.of();
      return whole;
    } catch (RuntimeException | LinkageError e) {
      return Generation.of(made, bus, accepted(resources), providers(guests));
    }
  }

  private List<Lease> accepted(List<Lease> resources) {
    List<Lease> good = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (Lease lease : resources) {
      try {
        Generation.of(0, bus, List.of(lease), List.of()).retire();
        good.add(lease);
      } catch (RuntimeException | LinkageError e) {
        bad.add(lease.type().getSimpleName());
        LOG.error("Resource {} can't be served and is left out", lease.type().getName(), e);
      }
    }
    leftOut = List.copyOf(bad);
    return good;
  }

  private List<Object> providers(List<Object> guests) {
    List<Object> providers = new ArrayList<>(guests);
    providers.add(new JsonProvider());
    providers.add(new ErrorMapper(answers));
    providers.add(new ActorProvider());
    providers.add(new AccessFilter(answers));
    providers.add(new WriteLimit(limits, writes, answers));
    providers.add(new PageLinks());
    return providers;
  }

  /** Simple names of the resources that CXF refused. */
  synchronized List<String> leftOut() {
    return leftOut;
  }

  void close() {
    Generation last = current.getAndSet(null);
    if (last != null) {
      last.retire();
    }
    bus.shutdown(false);
  }
}
