package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import javax.ws.rs.core.UriBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice.Judged;
import se.meetmalmo.intake.screening.Dossier;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.City;
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
  private final Screening screening;
  private final CriteriaAdvice advice;
  private final Ahead.Looking looking;
  private final Clock clock;

  @Activate
  public StaffIdeaPages(
      @Reference Intake intake,
      @Reference Screening screening,
      @Reference CriteriaAdvice advice,
      @Reference Ahead.Looking looking,
      @Reference Clock clock) {
    this.intake = intake;
    this.screening = screening;
    this.advice = advice;
    this.looking = looking;
    this.clock = clock;
  }

  /**
   * A case as its template sees it.
   *
   * @param dossier all that is known of it
   * @param ahead what it waits for
   * @param assignees to whom it can be given
   * @param outcome what the criteria say
   * @param steps with the rule set's reasons in the reader's language
   * @param news what somebody else did while this reader wrote
   * @param decided this reader has just decided
   */
  public record Case(
      Dossier dossier,
      Ahead ahead,
      List<String> assignees,
      Instant at,
      Progress progress,
      Judged outcome,
      Optional<VerdictPanel> panel,
      List<Step> steps,
      DecisionForm form,
      Map<String, String> errors,
      List<Step> news,
      boolean decided) {
    public IdeaCase full() {
      return dossier.full();
    }

    public Idea idea() {
      return full().idea();
    }

    /** The themes that a pause may wait for: the idea's own, and the portal's. */
    public List<String> themes() {
      return Stream.concat(idea().submission().themes().stream(), City.THEMES.stream())
          .map(theme -> theme.toLowerCase(Locale.ROOT))
          .distinct()
          .toList();
    }

    /** The rule set refers it, nobody has gone against that yet, and somebody may. */
    public boolean wouldOverrule() {
      return idea().assessment().outcome() == Outcome.REFER
          && full().steps().stream().noneMatch(Step::overrules);
    }

    /** What has happened, steps and the house's own work, oldest first. */
    public List<History> history(Words words) {
      return History.of(steps, dossier.log(), words);
    }

    public String reason() {
      return outcome.assessment().reason();
    }

    public String written() {
      return outcome.written();
    }

    /** The key of what the heading says: the decision, or what is waited for. */
    public String now() {
      Step last = full().last();
      if (full().question().isPresent()) {
        return "case.now.asked";
      }
      if (last.type() == IdeaEvent.Type.ANSWERED) {
        return "case.now.answered";
      }
      boolean automatic = idea().status() == Status.REFERRED && Referral.isAutomatic(last);
      return "case.now." + idea().status() + (automatic ? ".automatic" : "");
    }
  }

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
    Dossier dossier = find(id, page);
    return answer(
        200, shown(dossier, new DecisionForm(), Map.of(), List.of(), decided != null, page), page);
  }

  /** Back to the case, for whoever loads the address of the form anew. */
  @GET
  @Path("decision")
  @RolesAllowed(Roles.COORDINATOR)
  public Response toTheCase(@PathParam("id") String id) {
    return Response.seeOther(UriBuilder.fromPath("/staff/ideas/{id}").build(id)).build();
  }

  @POST
  @Path("decision")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Roles.COORDINATOR)
  public Response decide(
      @PathParam("id") String id, @BeanParam DecisionForm form, @Context PageContext page) {
    Words words = new Words(page.language());
    if (form.purpose.equals(StatusPages.LANGUAGE)) {
      return again(200, id, form, Map.of(), page);
    }
    try {
      IdeaCase decided = intake.decide(id, form.toDecision(), form.version(), page.actor());
      return Response.seeOther(URI.create("/staff/ideas/" + decided.idea().id() + "?decided=yes"))
          .build();
    } catch (InvalidInputException e) {
      return again(422, id, form, form.placed(FormErrors.said(e.errors(), words)), page);
    } catch (ConflictException e) {
      return again(409, id, form, Map.of("decision", words.get("case.conflict")), page);
    }
  }

  /** The form once more, with what was typed. */
  private Response again(
      int status, String id, DecisionForm form, Map<String, String> errors, PageContext page) {
    Dossier now = find(id, page);
    List<Step> news = status == 409 ? form.news(now.full().steps()) : List.of();
    return answer(status, shown(now, form, errors, news, false, page), page);
  }

  private Dossier find(String id, PageContext page) {
    return screening.dossier(id, page.actor()).orElseThrow(() -> new NotFoundException("idea", id));
  }

  private Case shown(
      Dossier dossier,
      DecisionForm form,
      Map<String, String> errors,
      List<Step> news,
      boolean decided,
      PageContext page) {
    IdeaCase full = dossier.full();
    Judged judged = advice.read(full.idea(), page.language());
    Words words = new Words(page.language());
    return new Case(
        dossier,
        looking.at(full, page.actor(), words),
        screening.assignees(),
        clock.instant(),
        Progress.of(full.idea(), clock.instant()),
        judged,
        judged.panel(words),
        Referral.steps(full.steps(), judged),
        form,
        errors,
        news,
        decided);
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
