package se.meetmalmo.platform.identity.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.platform.HealthCheck;

/** Whether people can sign in: there from the beginning, while the rest waits for the store. */
@Component(service = HealthCheck.class)
public final class IdentityHealth implements HealthCheck {
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile FirstAccount started;

  @Override
  public Result check() {
    boolean up = started != null;
    return new Result("identity", up, up ? "people can sign in" : "waits for the store");
  }
}
