package se.meetmalmo.communications.core.internal.web;

import java.net.URI;
import java.util.Map;
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
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.Talk;
import se.meetmalmo.communications.plan.TalkGuest;
import se.meetmalmo.communications.plan.Talks;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** Whom a talk is with, and where its invitation is. */
@Component(
    service = TalkPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/staff/plan/{id}/talk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.DIRECTOR,
  Roles.OPERATOR
})
public final class TalkPages {
  private final Talks talks;

  @Activate
  public TalkPages(@Reference Talks talks) {
    this.talks = talks;
  }

  /** The form as its template sees it. */
  public record TalkForm(
      Talk talk,
      String name,
      String email,
      String language,
      Map<String, String> errors,
      boolean mayWrite) {}

  @GET
  public Response show(@PathParam("id") String id, @Context PageContext page) {
    Talk talk = find(id, page);
    TalkGuest guest = talk.guest();
    boolean mayWrite = Plan.WRITERS.stream().anyMatch(page.actor()::has);
    return answer(
        200,
        new TalkForm(talk, guest.name(), guest.email(), guest.language(), Map.of(), mayWrite),
        page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({
    Roles.COMMUNICATOR,
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER
  })
  public Response keep(
      @PathParam("id") String id,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("language") @DefaultValue("") String language,
      @Context PageContext page) {
    Talk talk = find(id, page);
    try {
      talks.keep(id, new TalkGuest(name, email, language), page.actor());
      return Response.seeOther(URI.create("/staff/plan/" + id + "/talk")).build();
    } catch (InvalidInputException e) {
      Map<String, String> errors = Views.said(e.errors(), new Words(page.language()));
      return answer(422, new TalkForm(talk, name, email, language, errors, true), page);
    }
  }

  private Talk find(String id, PageContext page) {
    return talks.find(id, page.actor()).orElseThrow(() -> new NotFoundException("talk", id));
  }

  private static Response answer(int status, TalkForm form, PageContext page) {
    Words words = new Words(page.language());
    return PlanPages.answer(
        status, words.get("talk.title"), Views.TEMPLATES.talk(page, words, form));
  }
}
