package se.meetmalmo.platform.store.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.HealthCheck;

/** Whether every bundle that asks for a persistence unit has been given it. */
@Component(service = HealthCheck.class)
public final class StoreHealth implements HealthCheck {
  private final BundleContext context;
  private final UnitPublisher publisher;

  @Activate
  public StoreHealth(BundleContext context, @Reference UnitPublisher publisher) {
    this.context = context;
    this.publisher = publisher;
  }

  @Override
  public Result check() {
    Set<String> given = publisher.units();
    List<String> waiting =
        Arrays.stream(context.getBundles())
            .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
            .map(bundle -> bundle.getHeaders().get(UnitHeader.NAME))
            .flatMap(header -> UnitHeader.parse(header).stream())
            .map(UnitHeader::unit)
            .filter(unit -> !given.contains(unit))
            .toList();
    return new Result(
        "store",
        waiting.isEmpty(),
        waiting.isEmpty()
            ? given.size() + " units open"
            : "waits for " + String.join(", ", waiting));
  }
}
