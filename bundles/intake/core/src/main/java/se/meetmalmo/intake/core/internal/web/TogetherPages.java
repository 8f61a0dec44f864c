package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.PermitAll;
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
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.core.internal.together.Joining;
import se.meetmalmo.intake.core.internal.together.Merging;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.PageContext;

/** Behind the private link: joining what exists, and answering whether two ideas become one. */
@Component(
    service = TogetherPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path("/status/{token}/together")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class TogetherPages {
  private final Intake intake;
  private final Joining joining;
  private final Merging merging;

  @Activate
  public TogetherPages(
      @Reference Intake intake, @Reference Joining joining, @Reference Merging merging) {
    this.intake = intake;
    this.joining = joining;
    this.merging = merging;
  }

  @GET
  @Path("join")
  public Response ask(
      @PathParam("token") String token,
      @QueryParam("work") @DefaultValue("") String work,
      @Context PageContext page) {
    return asked(200, token, work, page);
  }

  private Response asked(int status, String token, String work, PageContext page) {
    Optional<IdeaCase> report = intake.status(token);
    if (report.isEmpty()) {
      return StatusPages.wrongLink(page);
    }
    Words words = new Words(page.language());
    Optional<Joining.Target> target = JoinedWork.of(work).flatMap(joining::target);
    Map<String, String> errors =
        target.isPresent() ? Map.of() : Map.of(Joining.FIELD, words.get("error.join.unknown-work"));
    String title = words.get("join.title");
    return StatusPages.answer(
        errors.isEmpty() ? status : 422,
        errors.isEmpty() ? title : words.get("error.prefix", title),
        Views.html(
            Views.TEMPLATES.join(
                page, words, report.get(), target, errors, StatusPages.path(token))));
  }

  @POST
  @Path("join")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response join(
      @PathParam("token") String token,
      @FormParam("work") @DefaultValue("") String work,
      @Context PageContext page) {
    Optional<JoinedWork> named = JoinedWork.of(work);
    if (named.isEmpty()) {
      return asked(422, token, work, page);
    }
    try {
      joining.join(token, named.get());
      return back(token);
    } catch (NotFoundException e) {
      return StatusPages.wrongLink(page);
    } catch (InvalidInputException e) {
      return asked(422, token, work, page);
    } catch (ConflictException e) {
      return back(token);
    }
  }

  /** Back to where the question stands, for whoever loads the address anew. */
  @GET
  @Path("merges/{merge}")
  public Response toTheQuestion(@PathParam("token") String token) {
    return back(token);
  }

  /** What somebody else has done meanwhile stands on the status page. */
  @POST
  @Path("merges/{merge}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("token") String token,
      @PathParam("merge") String merge,
      @FormParam("agree") @DefaultValue("") String agree,
      @Context PageContext page) {
    try {
      if (agree.equals("yes") || agree.equals("no")) {
        merging.answer(token, merge, agree.equals("yes"));
      }
      return back(token);
    } catch (NotFoundException e) {
      return StatusPages.wrongLink(page);
    } catch (ConflictException e) {
      return back(token);
    }
  }

  private static Response back(String token) {
    return Response.seeOther(URI.create(StatusPages.path(token))).build();
  }
}
