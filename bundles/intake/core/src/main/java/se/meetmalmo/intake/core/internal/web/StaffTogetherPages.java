package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
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
import javax.ws.rs.core.UriBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.core.internal.together.Judged;
import se.meetmalmo.intake.core.internal.together.Judging;
import se.meetmalmo.intake.core.internal.together.Merging;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.core.internal.together.Standing;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Others who want the same as a case does: who has joined, what is asked, what is like it. */
@Component(
    service = StaffTogetherPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path("/staff/ideas/{id}/together")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.BUSINESS_PILOT
})
public final class StaffTogetherPages {
  private final Intake intake;
  private final Judging judging;
  private final Merging merging;
  private final Similar similar;

  @Activate
  public StaffTogetherPages(
      @Reference Intake intake,
      @Reference Judging judging,
      @Reference Merging merging,
      @Reference Similar similar) {
    this.intake = intake;
    this.judging = judging;
    this.merging = merging;
    this.similar = similar;
  }

  /**
   * The page as its template sees it.
   *
   * @param searched whether there is a search; else nothing is said of similar work
   * @param decides whether the reader may connect and merge
   */
  public record Together(
      Idea idea,
      List<Judging.Found> found,
      Standing standing,
      boolean searched,
      boolean decides,
      boolean connects) {
    public String path() {
      return StaffTogetherPages.path(idea.id());
    }
  }

  static String path(String ideaId) {
    return "/staff/ideas/" + ideaId + "/together";
  }

  @GET
  public PageView show(@PathParam("id") String id, @Context PageContext page) {
    Words words = new Words(page.language());
    IdeaCase full = find(intake, id, page);
    Together together =
        new Together(
            full.idea(),
            judging.around(id, page.actor()),
            merging.of(id, page.actor()),
            similar.isThere(),
            page.actor().has(Roles.COORDINATOR),
            full.allowed().contains(Decision.Action.CONNECT));
    return new PageView(
        words.get("together.title"),
        IdeaNavigation.QUEUE,
        Views.html(Views.TEMPLATES.staffTogether(page, words, together)));
  }

  static IdeaCase find(Intake intake, String id, PageContext page) {
    return intake
        .show(id, page.actor())
        .map(IdeaCase.class::cast)
        .orElseThrow(() -> new NotFoundException("idea", id));
  }

  /** Back to the page, for whoever loads the address of a form anew. */
  @GET
  @Path("{form: judgements|merges/[^/]+/withdrawal}")
  public Response toThePage(@PathParam("id") String id) {
    return back(id);
  }

  @POST
  @Path("judgements")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response judge(
      @PathParam("id") String id,
      @FormParam("work") @DefaultValue("") String work,
      @FormParam("verdict") @DefaultValue("") String verdict,
      @Context PageContext page) {
    JoinedWork named = JoinedWork.of(work).orElseThrow(() -> new NotFoundException("work", work));
    Arrays.stream(Judged.Verdict.values())
        .filter(known -> known.name().equals(verdict))
        .forEach(known -> judging.judge(id, named, known, page.actor()));
    return back(id);
  }

  /** One that was closed meanwhile stands as closed on the page. */
  @POST
  @Path("merges/{merge}/withdrawal")
  @RolesAllowed(Roles.COORDINATOR)
  public Response withdraw(
      @PathParam("id") String id, @PathParam("merge") String merge, @Context PageContext page) {
    try {
      merging.withdraw(merge, page.actor());
      return back(id);
    } catch (ConflictException closed) {
      return back(id);
    }
  }

  private static Response back(String id) {
    URI place = UriBuilder.fromPath("/staff/ideas/{id}/together").build(id);
    return Response.seeOther(place).build();
  }
}
