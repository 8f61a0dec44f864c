package se.meetmalmo.platform.rest.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Site;

/**
 * Where people find this portal: as configured, or on this machine. What a request says of the host
 * it was sent to is not believed, for anyone can write it.
 */
@Component(service = {Site.class, SiteComponent.class})
public final class SiteComponent implements Site {
  private static final Logger LOG = LoggerFactory.getLogger(SiteComponent.class);
  private static final String HTTP = "org.osgi.service.http.runtime.HttpServiceRuntime";
  private static final String UNKNOWN =
      "public.url is not set in se.meetmalmo.platform.rest.cfg, but requests come from other"
          + " machines: links in messages and receipts lead to localhost";

  private static final long FRESH = Duration.ofSeconds(1).toNanos();
  private final Settings settings;
  private final BundleContext context;
  private final AtomicBoolean askedFromElsewhere = new AtomicBoolean();
  private volatile Local local;

  private record Local(URI root, long asOf) {}

  @Activate
  public SiteComponent(@Reference Settings settings, BundleContext context) {
    this.settings = settings;
    this.context = context;
  }

  @Override
  public URI url(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("No path of the portal: " + path);
    }
    return URI.create(settings.publicUrl().orElseGet(this::local) + path);
  }

  /** What is wrong with the addresses that are given; empty when nothing is. */
  public Optional<String> warning() {
    return settings.publicUrl().isEmpty() && askedFromElsewhere.get()
        ? Optional.of(UNKNOWN)
        : Optional.empty();
  }

  /** A request came from another machine. */
  void askedFromElsewhere() {
    if (!askedFromElsewhere.get() && askedFromElsewhere.compareAndSet(false, true)) {
      warning().ifPresent(LOG::warn);
    }
  }

  /** Where the container listens, as it says. */
  public String listening() {
    return String.join(" ", endpoints().toList());
  }

  /** Asked with every answer that has a link, so not looked up each time. */
  private URI local() {
    Local last = local;
    if (last == null || System.nanoTime() - last.asOf() > FRESH) {
      last = new Local(found(), System.nanoTime());
      local = last;
    }
    return last.root();
  }

  private URI found() {
    return endpoints()
        .filter(endpoint -> endpoint.startsWith("http://"))
        .mapToInt(endpoint -> URI.create(endpoint).getPort())
        .filter(port -> port > 0)
        .mapToObj(port -> URI.create("http://localhost:" + port))
        .findFirst()
        .orElse(URI.create("http://localhost"));
  }

  private Stream<String> endpoints() {
    ServiceReference<?> http = context.getServiceReference(HTTP);
    Object endpoints = http == null ? null : http.getProperty("osgi.http.endpoint");
    return endpoints instanceof String[] many ? Arrays.stream(many) : Stream.of();
  }
}
