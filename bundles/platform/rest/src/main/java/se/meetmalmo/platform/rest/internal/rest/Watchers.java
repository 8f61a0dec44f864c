package se.meetmalmo.platform.rest.internal.rest;

import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.rest.internal.Settings;
import se.meetmalmo.platform.web.RequestNotes;

/**
 * Who may look inside the platform: processes of this machine that ask directly, operators, and the
 * addresses that are configured.
 */
@Component(service = Watchers.class)
public final class Watchers {
  private final Settings settings;

  @Activate
  public Watchers(@Reference Settings settings) {
    this.settings = settings;
  }

  /** Whether whoever asks is one of them. */
  boolean include(Actor actor, HttpServletRequest request) {
    String client = RequestNotes.client(request::getAttribute);
    return client.isEmpty() || actor.has(Roles.OPERATOR) || settings.watchers().contains(client);
  }
}
