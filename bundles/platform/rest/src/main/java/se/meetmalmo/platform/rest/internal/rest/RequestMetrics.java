package se.meetmalmo.platform.rest.internal.rest;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** How many requests were served and how long they took. Thread-safe. */
@Component(service = RequestMetrics.class)
public final class RequestMetrics {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Histogram durations;

  @Activate
  public RequestMetrics() {
    durations =
        Histogram.builder()
            .name("http_server_request_duration_seconds")
            .help("Requests served, by the template of their path")
            .labelNames("method", "route", "status")
            .classicOnly()
            .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
            .withoutExemplars()
            .register(registry);
    JvmMemoryMetrics.builder().register(registry);
    JvmGarbageCollectorMetrics.builder().register(registry);
    JvmThreadsMetrics.builder().register(registry);
  }

  /**
   * @param route the template of the path, not the path: there are few of them
   */
  public void served(String method, String route, int status, long nanos) {
    String known = METHODS.contains(method) ? method : "OTHER";
    durations.labelValues(known, route, status / 100 + "xx").observe(nanos / 1e9);
  }

  PrometheusRegistry registry() {
    return registry;
  }
}
