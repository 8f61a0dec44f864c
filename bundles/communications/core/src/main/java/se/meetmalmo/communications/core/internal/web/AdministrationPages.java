package se.meetmalmo.communications.core.internal.web;

import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.AdministrationReport;
import se.meetmalmo.communications.Administrations;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** Each part of the city: what is happening, what is urgent, and how it answers. */
@Component(
    service = AdministrationPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/staff/administrations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.ADMINISTRATION_CONTACT,
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.DIRECTOR,
  Roles.OPERATOR
})
public final class AdministrationPages {
  private final Administrations administrations;

  @Activate
  public AdministrationPages(@Reference Administrations administrations) {
    this.administrations = administrations;
  }

  @GET
  public Response list(@Context PageContext page) {
    Words words = new Words(page.language());
    return Views.answer(
        200,
        words.get("units.title"),
        MessageNavigation.ADMINISTRATIONS,
        Views.TEMPLATES.administrations(words, administrations.list(page.actor())));
  }

  @GET
  @Path("{key}")
  public Response show(@PathParam("key") String key, @Context PageContext page) {
    AdministrationReport report =
        administrations
            .show(key, page.actor())
            .orElseThrow(() -> new NotFoundException("administration", key));
    return Views.answer(
        200,
        report.standing().name(),
        MessageNavigation.ADMINISTRATIONS,
        Views.TEMPLATES.administration(
            new Words(page.language()), report, Plan.WRITERS.stream().anyMatch(page.actor()::has)));
  }
}
