package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
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
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** One case in full, and the decision about it. */
@Component(service = StaffIdeaPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/staff/ideas/{id}")
@Produces(MediaType.TEXT_HTML)
public final class StaffIdeaPages {
  private final Intake intake;
  private final Advice advice;
  private final Clock clock;

  @Activate
  public StaffIdeaPages(
      @Reference Intake intake, @Reference Advice advice, @Reference Clock clock) {
    this.intake = intake;
    this.advice = advice;
    this.clock = clock;
  }

  /**
   * A case as its template sees it.
   *
   * @param allowed what may be decided by this reader; empty when nothing
   * @param news what somebody else did while this reader wrote
   * @param decided this reader has just decided
   */
  public record Case(
      Idea idea,
      List<Step> steps,
      List<Decision.Action> allowed,
      Progress progress,
      Optional<Panel> panel,
      DecisionForm form,
      Map<String, String> errors,
      List<Step> news,
      boolean decided) {}

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER,
    Roles.BUSINESS_PILOT
  })
  public Response show(
      @PathParam("id") String id,
      @QueryParam("decided") String decided,
      @Context PageContext page) {
    Case shown = read(id, page);
    return answer(
        200,
        new Case(
            shown.idea(),
            shown.steps(),
            shown.allowed(),
            shown.progress(),
            shown.panel(),
            shown.form(),
            Map.of(),
            List.of(),
            decided != null),
        page);
  }

  @POST
  @Path("decision")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Roles.COORDINATOR)
  public Response decide(
      @PathParam("id") String id, @BeanParam DecisionForm form, @Context PageContext page) {
    Words words = new Words(page.language());
    try {
      Idea idea = intake.decide(id, form.toDecision(), form.version(), page.actor());
      return Response.seeOther(URI.create("/staff/ideas/" + idea.id() + "?decided=yes")).build();
    } catch (InvalidInputException e) {
      return again(422, id, form, Check.said(e.errors(), words), page);
    } catch (ConflictException e) {
      return again(409, id, form, Map.of("decision", words.get("case.conflict")), page);
    }
  }

  /** The form once more, with what was typed. */
  private Response again(
      int status, String id, DecisionForm form, Map<String, String> errors, PageContext page) {
    Case now = read(id, page);
    return answer(
        status,
        new Case(
            now.idea(),
            now.steps(),
            now.allowed(),
            now.progress(),
            now.panel(),
            form,
            errors,
            status == 409 ? form.news(now.steps()) : List.of(),
            false),
        page);
  }

  private Case read(String id, PageContext page) {
    Idea idea = intake.find(id).orElseThrow(() -> new NotFoundException("idea", id));
    boolean open = QueueTab.OPEN.statuses().contains(idea.status());
    return new Case(
        idea,
        intake.history(idea.id()),
        page.actor().has(Roles.COORDINATOR) ? intake.allowed(idea.status()) : List.of(),
        open
            ? Progress.of(idea.receivedAt(), advice.answerWithinDays(), clock.instant())
            : Progress.NONE,
        advice.of(idea.assessment(), new Words(page.language())),
        new DecisionForm(),
        Map.of(),
        List.of(),
        false);
  }

  private static Response answer(int status, Case shown, PageContext page) {
    Words words = new Words(page.language());
    String title = shown.idea().caseNumber() + ": " + shown.idea().submission().title();
    return Response.status(status)
        .entity(
            new PageView(
                shown.errors().isEmpty() ? title : words.get("error.prefix", title),
                IdeaNavigation.QUEUE,
                Views.html(Views.TEMPLATES.staffIdea(page, words, shown))))
        .build();
  }
}
