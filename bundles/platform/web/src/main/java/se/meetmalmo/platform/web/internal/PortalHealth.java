package se.meetmalmo.platform.web.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.HealthCheck;

/** Reminds of contact details that are missing; the portal serves all the same. */
@Component(service = HealthCheck.class)
public final class PortalHealth implements HealthCheck {
  private final Portal portal;

  @Activate
  public PortalHealth(@Reference Portal portal) {
    this.portal = portal;
  }

  @Override
  public Result check() {
    return new Result("portal", true, portal.contact());
  }
}
