package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import java.util.LinkedHashMap;
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
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.core.internal.together.Merging;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** A coordinator connects a case to work that was found, or asks two senders to merge. */
@Component(
    service = StaffConnectPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path("/staff/ideas/{id}/together/{what: connection|merge}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public final class StaffConnectPages {
  private final Intake intake;
  private final Merging merging;

  @Activate
  public StaffConnectPages(@Reference Intake intake, @Reference Merging merging) {
    this.intake = intake;
    this.merging = merging;
  }

  /**
   * What was typed.
   *
   * @param what {@code connection} or {@code merge}
   * @param into the work, or the other idea
   */
  public record Typed(
      IdeaCase full, String what, String into, String reason, Map<String, String> errors) {
    public String path() {
      return StaffTogetherPages.path(full.idea().id());
    }
  }

  @GET
  public Response ask(
      @PathParam("id") String id,
      @PathParam("what") String what,
      @QueryParam("into") @DefaultValue("") String into,
      @Context PageContext page) {
    IdeaCase full = StaffTogetherPages.find(intake, id, page);
    return answer(200, new Typed(full, what, into, "", Map.of()), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @PathParam("id") String id,
      @PathParam("what") String what,
      @FormParam("into") @DefaultValue("") String into,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context PageContext page) {
    IdeaCase full = StaffTogetherPages.find(intake, id, page);
    Words words = new Words(page.language());
    try {
      return Response.seeOther(URI.create(done(full, what, into.strip(), reason, page))).build();
    } catch (InvalidInputException e) {
      Map<String, String> errors = new LinkedHashMap<>();
      FormErrors.said(e.errors(), words)
          .forEach((field, said) -> errors.put(field.equals("connectedTo") ? "into" : field, said));
      return answer(422, new Typed(full, what, into, reason, errors), page);
    } catch (ConflictException e) {
      Map<String, String> errors = Map.of("into", words.get("together.conflict"));
      return answer(409, new Typed(full, what, into, reason, errors), page);
    }
  }

  private String done(IdeaCase full, String what, String into, String reason, PageContext page) {
    String id = full.idea().id();
    if (what.equals("merge")) {
      String other =
          JoinedWork.of(into).filter(JoinedWork::isIdea).map(JoinedWork::id).orElse(into);
      merging.propose(id, other, reason, page.actor());
      return StaffTogetherPages.path(id);
    }
    String work = JoinedWork.of(into).map(JoinedWork::toString).orElse(into);
    intake.decide(id, new Decision(Decision.Action.CONNECT, reason, work, null), -1, page.actor());
    return "/staff/ideas/" + id + "?decided=yes";
  }

  private static Response answer(int status, Typed typed, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("together." + typed.what() + ".title");
    return Response.status(status)
        .entity(
            new PageView(
                typed.errors().isEmpty() ? title : words.get("error.prefix", title),
                IdeaNavigation.QUEUE,
                Views.html(Views.TEMPLATES.staffConnect(page, words, typed))))
        .build();
  }
}
