package se.meetmalmo.platform.rest.internal;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import se.meetmalmo.platform.rest.internal.http.Answers;
import se.meetmalmo.platform.rest.internal.rest.RequestMetrics;

/**
 * The JAX-RS whiteboard: every service with {@code osgi.jaxrs.resource=true} is served, through
 * every service with {@code osgi.jaxrs.extension=true}. Each change makes a new {@link Generation}
 * that takes over between two requests.
 */
@Component(immediate = true, service = Publisher.class)
public final class Publisher implements ServiceTrackerCustomizer<Object, Offer> {
  private final BundleContext context;
  private final Generations generations;
  private final Debounce changes;
  private final ServiceRegistration<Servlet> servlet;
  private final ServiceTracker<Object, Offer> tracker;

  @Activate
  public Publisher(
      BundleContext context,
      @Reference Settings settings,
      @Reference Answers answers,
      @Reference RequestMetrics metrics,
      @Reference SiteComponent site)
      throws InvalidSyntaxException {
    this.context = context;
    this.generations = new Generations(settings::limits, answers);
    this.changes = new Debounce(this::renew);
    this.servlet =
        context.registerService(
            Servlet.class,
            new Gate(
                generations.current(),
                settings::limits,
                answers,
                metrics,
                site::askedFromElsewhere),
            new Hashtable<>(
                Map.of(
                    "osgi.http.whiteboard.servlet.name", "meet",
                    "osgi.http.whiteboard.servlet.pattern", "/*")));
    this.tracker = new ServiceTracker<>(context, context.createFilter(Offer.WANTED), this);
    tracker.open();
    changes.happened();
  }

  @Deactivate
  void deactivate() {
    servlet.unregister();
    changes.close();
    tracker.close();
    generations.close();
  }

  /** What is served now; empty before the first generation. */
  public List<Class<?>> resources() {
    Generation generation = generations.current().get();
    return generation == null ? List.of() : generation.resources();
  }

  /** The number of the generation that serves now; 0 before the first. */
  public int generation() {
    Generation generation = generations.current().get();
    return generation == null ? 0 : generation.number();
  }

  /** Whether what is served is all that is there: no change waits for the next generation. */
  public boolean settled() {
    return changes.settled();
  }

  /** Simple names of resources that are there and could not be published. */
  public List<String> leftOut() {
    return generations.leftOut();
  }

  private void renew() {
    tracker.getTracked().values().forEach(offer -> offer.take(generations));
    generations.renew();
  }

  @Override
  public Offer addingService(ServiceReference<Object> reference) {
    changes.happened();
    return new Offer(context, reference);
  }

  @Override
  public void modifiedService(ServiceReference<Object> reference, Offer offer) {
    // only the two properties of the filter matter
  }

  @Override
  public void removedService(ServiceReference<Object> reference, Offer offer) {
    offer.withdraw(generations);
    changes.happened();
  }
}
