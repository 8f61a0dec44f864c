package se.meetmalmo.platform.rest.internal.rest;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.NotAuthorizedException;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.MetricSource;

/** Figures for operators, in the text format of Prometheus. */
@Component(service = MetricsResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/metrics")
@PermitAll
@Tag(name = "operations")
public final class MetricsResource {
  private static final Logger LOG = LoggerFactory.getLogger(MetricsResource.class);
  private final RequestMetrics requests;
  private final Watchers watchers;

  @Reference(policy = ReferencePolicy.DYNAMIC)
  private volatile List<MetricSource> sources = List.of();

  @Activate
  public MetricsResource(@Reference RequestMetrics requests, @Reference Watchers watchers) {
    this.requests = requests;
    this.watchers = watchers;
  }

  @GET
  @Produces(PrometheusTextFormatWriter.CONTENT_TYPE)
  @Operation(
      summary = "Requests, memory, threads, and what the bundles count",
      description =
          "For processes of the same machine, operators, and the watchers that are configured.")
  @ApiResponse(
      responseCode = "200",
      description = "Prometheus text format 0.0.4",
      content = @Content(schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "401", description = "For operators and watchers")
  @ApiResponse(responseCode = "403", description = "For operators and watchers")
  public byte[] metrics(@Context Actor actor, @Context HttpServletRequest request)
      throws IOException {
    if (!watchers.include(actor, request)) {
      throw actor.equals(Actor.ANONYMOUS)
          ? new NotAuthorizedException("Basic realm=\"Meet\", charset=\"UTF-8\"")
          : new ForbiddenException("Metrics are for operators, and for the watchers configured");
    }
    List<MetricSnapshot> all = new ArrayList<>();
    requests.registry().scrape().forEach(all::add);
    all.addAll(gauges());
    ByteArrayOutputStream text = new ByteArrayOutputStream(8192);
    PrometheusTextFormatWriter.create().write(text, new MetricSnapshots(all));
    return text.toByteArray();
  }

  private List<MetricSnapshot> gauges() {
    Map<String, GaugeSnapshot.Builder> byName = new LinkedHashMap<>();
    for (MetricSource source : sources) {
      try {
        source.gauges().forEach(gauge -> add(gauge, byName));
      } catch (RuntimeException | LinkageError e) {
        LOG.error("No figures from {}", source.getClass().getName(), e);
      }
    }
    return byName.values().stream().<MetricSnapshot>map(GaugeSnapshot.Builder::build).toList();
  }

  private static void add(MetricSource.Gauge gauge, Map<String, GaugeSnapshot.Builder> byName) {
    byName
        .computeIfAbsent(
            gauge.name(), name -> GaugeSnapshot.builder().name(name).help(gauge.help()))
        .dataPoint(
            GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(
                    Labels.of(
                        gauge.labels().keySet().stream().sorted().toArray(String[]::new),
                        gauge.labels().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(Map.Entry::getValue)
                            .toArray(String[]::new)))
                .value(gauge.value())
                .build());
  }
}
