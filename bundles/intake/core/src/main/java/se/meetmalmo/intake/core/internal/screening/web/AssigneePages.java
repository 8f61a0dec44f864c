package se.meetmalmo.intake.core.internal.screening.web;

import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** Who has a case. */
@Component(
    service = AssigneePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path(CaseDesk.CASE + "/assignee")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
public final class AssigneePages {
  private final Screening screening;

  @Activate
  public AssigneePages(@Reference Screening screening) {
    this.screening = screening;
  }

  @GET
  public Response toTheCase(@PathParam("id") String id) {
    return CaseDesk.back(id, "assignee");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response assign(
      @PathParam("id") String id,
      @FormParam("to") @DefaultValue("") String to,
      @Context PageContext page) {
    screening.assign(id, to, page.actor());
    return CaseDesk.back(id, "assignee");
  }
}
