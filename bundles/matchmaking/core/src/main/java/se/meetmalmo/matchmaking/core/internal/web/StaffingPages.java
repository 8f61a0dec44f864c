package se.meetmalmo.matchmaking.core.internal.web;

import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** An idea's people, from the first look at who fits to the group that is formed. */
@Component(
    service = StaffingPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = MatchPortal.class))
@Path("/staff/staffing/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public final class StaffingPages {
  private final Invitations invitations;
  private final StaffingDesk desk;

  @Activate
  public StaffingPages(@Reference Invitations invitations, @Reference StaffingDesk desk) {
    this.invitations = invitations;
    this.desk = desk;
  }

  @GET
  public Response show(
      @PathParam("id") String id, @Context UriInfo asked, @Context PageContext page) {
    return desk.show(200, id, Typed.of(asked.getQueryParameters()), Map.of(), page);
  }

  @POST
  @Path("group")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response form(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    String leader = Typed.of(sent).value("leader");
    return desk.done(
        id, "formed", Typed.NOTHING, page, () -> invitations.form(id, leader, page.actor()));
  }

  /** For who chooses the other language beside what was refused. */
  @GET
  @Path("group")
  public Response back(@PathParam("id") String id) {
    return Response.seeOther(StaffingDesk.path(id)).build();
  }
}
