package se.meetmalmo.matchmaking.core.internal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Status;
import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.matchmaking.NotReadyException;
import se.meetmalmo.matchmaking.StaffingPlan;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityGap;

/** The ideas that look for people, how it goes with each, and groups for several at once. */
@Component(
    service = StaffingListPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = MatchPortal.class))
@Path("/staff/staffing")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public final class StaffingListPages {
  private static final int SIZE = 50;
  private final Matchmaking matchmaking;
  private final Invitations invitations;
  private final CityCapacity city;
  private final Intake intake;

  @Activate
  public StaffingListPages(
      @Reference Matchmaking matchmaking,
      @Reference Invitations invitations,
      @Reference CityCapacity city,
      @Reference Intake intake) {
    this.matchmaking = matchmaking;
    this.invitations = invitations;
    this.city = city;
    this.intake = intake;
  }

  /**
   * What the page shows.
   *
   * @param progress by idea, of those that have asked somebody
   * @param gaps themes of these ideas for which the city's side can't be staffed
   * @param plan groups for the ideas that were ticked; empty when none were
   */
  public record Shown(
      Page<IdeaSummary> ideas,
      Map<String, Invitations.Progress> progress,
      List<CityGap> gaps,
      Optional<StaffingPlan> plan,
      Typed typed,
      Map<String, String> errors) {
    /** The idea's line; of another page its number only. */
    public String title(String ideaId) {
      return ideas.items().stream()
          .filter(one -> one.id().equals(ideaId))
          .map(one -> one.caseNumber() + " " + one.title())
          .findFirst()
          .orElse(ideaId);
    }
  }

  @GET
  public Response list(@Context UriInfo asked, @Context PageContext page) {
    Typed typed = Typed.of(asked.getQueryParameters());
    Words words = new Words(page.language());
    Map<String, String> errors = new HashMap<>();
    int number = typed.value("page").matches("\\d{1,4}") ? typed.number("page") : 0;
    Page<IdeaSummary> ideas =
        intake.list(
            new IdeaQuery(
                "",
                List.of(Status.ACCEPTED, Status.STAFFING),
                "",
                "",
                new PageRequest(number, SIZE)),
            page.actor());
    Map<String, Invitations.Progress> progress = new HashMap<>();
    invitations
        .progress(ideas.items().stream().map(IdeaSummary::id).toList(), page.actor())
        .forEach(one -> progress.put(one.ideaId(), one));
    List<String> themes =
        ideas.items().stream().flatMap(one -> one.themes().stream()).distinct().toList();
    Shown shown =
        new Shown(
            ideas, progress, city.missing(themes), plan(typed, words, errors, page), typed, errors);
    return Response.status(errors.isEmpty() ? 200 : 422)
        .entity(
            new PageView(
                words.get("staffing.title"),
                MatchNavigation.STAFFING,
                Views.html(Views.TEMPLATES.staffing(page, words, shown))))
        .build();
  }

  private Optional<StaffingPlan> plan(
      Typed typed, Words words, Map<String, String> errors, PageContext page) {
    if (!typed.has("plan")) {
      return Optional.empty();
    }
    if (typed.values("idea").isEmpty()) {
      errors.put("idea", words.get("plan.none"));
      return Optional.empty();
    }
    try {
      return Optional.of(matchmaking.plan(typed.values("idea"), typed.order(), page.actor()));
    } catch (InvalidInputException e) {
      errors.putAll(Said.of(e, words));
    } catch (NotReadyException e) {
      errors.put("idea", words.get("case.reading"));
    }
    return Optional.empty();
  }
}
