package se.meetmalmo.communications.core.internal.web;

import java.net.URI;
import java.util.Arrays;
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
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.AudienceReach;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** Who is spoken to, and how many that is. */
@Component(
    service = AudiencePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/staff/plan/audiences")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER
})
public final class AudiencePages {
  private final Plan plan;

  @Activate
  public AudiencePages(@Reference Plan plan) {
    this.plan = plan;
  }

  /** The audiences and the form for one more, as their template sees them. */
  public record Audiences(
      List<AudienceReach> all, Map<String, String> typed, Map<String, String> errors) {
    public String value(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  @GET
  public Response audiences(@Context PageContext page) {
    return audiences(200, Map.of(), Map.of(), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(
      @FormParam("key") @DefaultValue("") String key,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("nameEn") @DefaultValue("") String nameEn,
      @FormParam("segment") @DefaultValue("") String segment,
      @FormParam("themes") @DefaultValue("") String themes,
      @Context PageContext page) {
    try {
      Segment of =
          Arrays.stream(Segment.values())
              .filter(known -> known.name().equals(segment))
              .findFirst()
              .orElse(null);
      plan.keep(
          new Audience(key, name, nameEn, of, List.of(themes.split(",")), List.of()), page.actor());
      return Response.seeOther(URI.create("/staff/plan/audiences")).build();
    } catch (InvalidInputException e) {
      return audiences(
          422,
          Map.of("key", key, "name", name, "nameEn", nameEn, "segment", segment, "themes", themes),
          Views.said(e.errors(), new Words(page.language())),
          page);
    }
  }

  private Response audiences(
      int status, Map<String, String> typed, Map<String, String> errors, PageContext page) {
    Words words = new Words(page.language());
    Audiences shown = new Audiences(plan.audiences(page.actor()), typed, errors);
    return PlanPages.answer(
        status, words.get("audiences.title"), Views.TEMPLATES.planAudiences(page, words, shown));
  }
}
