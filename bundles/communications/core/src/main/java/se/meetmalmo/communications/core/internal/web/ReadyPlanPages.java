package se.meetmalmo.communications.core.internal.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.PlanTemplate;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** Ready-made plans, to begin with. */
@Component(
    service = ReadyPlanPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/staff/plan/templates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER
})
public final class ReadyPlanPages {
  private final Plan plan;

  @Activate
  public ReadyPlanPages(@Reference Plan plan) {
    this.plan = plan;
  }

  /** The ready-made plans as their template sees them. */
  public record Ready(List<PlanTemplate> templates, String start, Map<String, String> errors) {}

  @GET
  public Response templates(@Context PageContext page) {
    return ready(200, new Ready(plan.templates(page.actor()), "", Map.of()), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response apply(
      @FormParam("template") @DefaultValue("") String template,
      @FormParam("start") @DefaultValue("") String start,
      @Context PageContext page) {
    try {
      plan.apply(template, LocalDate.parse(start.strip()), page.actor());
      return Response.seeOther(URI.create("/staff/plan")).build();
    } catch (DateTimeException e) {
      String said = new Words(page.language()).get("error.day");
      Ready ready =
          new Ready(plan.templates(page.actor()), start, Map.of("start-" + template, said));
      return ready(422, ready, page);
    }
  }

  private static Response ready(int status, Ready ready, PageContext page) {
    Words words = new Words(page.language());
    return PlanPages.answer(
        status, words.get("ready.title"), Views.TEMPLATES.planTemplates(page, words, ready));
  }
}
