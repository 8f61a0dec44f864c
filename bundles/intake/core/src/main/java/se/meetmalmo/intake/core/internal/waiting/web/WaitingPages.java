package se.meetmalmo.intake.core.internal.waiting.web;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.web.Ahead;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.core.internal.web.IdeaNavigation;
import se.meetmalmo.intake.core.internal.web.Views;
import se.meetmalmo.intake.core.internal.web.Words;
import se.meetmalmo.intake.waiting.SilentCase;
import se.meetmalmo.intake.waiting.UnansweredCase;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.intake.waiting.WorthWaking;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** What waits: paused cases worth taking up, senders who hear nothing or have not answered. */
@Component(
    service = WaitingPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path(WaitingPages.WAITING)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.BUSINESS_PILOT
})
public final class WaitingPages {
  static final String WAITING = "/staff/waiting";

  /** The lists, by what the address says. */
  public static final List<String> TABS = List.of("waking", "silent", "unanswered");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private final Waiting waiting;
  private final Ahead.Looking looking;

  @Activate
  public WaitingPages(@Reference Waiting waiting, @Reference Ahead.Looking looking) {
    this.waiting = waiting;
    this.looking = looking;
  }

  /**
   * The lists as the template sees them; of those that are not shown the first page.
   *
   * @param done case number of what was taken off the list just now; {@code -} when it was not
   *     there; else empty
   */
  public record Lists(
      String tab,
      Page<WorthWaking> waking,
      Page<SilentCase> silent,
      Page<UnansweredCase> unanswered,
      String done,
      Ahead.Looking looking) {
    public long count(String list) {
      return of(list).total();
    }

    public Page<?> shown() {
      return of(tab);
    }

    private Page<?> of(String list) {
      return switch (list) {
        case "silent" -> silent;
        case "unanswered" -> unanswered;
        default -> waking;
      };
    }
  }

  @GET
  public PageView lists(
      @QueryParam("list") @DefaultValue("") String list,
      @QueryParam("page") @DefaultValue("0") String number,
      @QueryParam("done") @DefaultValue("") String done,
      @Context PageContext page) {
    Words words = new Words(page.language());
    String tab = TABS.contains(list) ? list : TABS.get(0);
    Actor reader = page.actor();
    Lists lists =
        new Lists(
            tab,
            waiting.worthWaking(part("waking", tab, number), reader),
            waiting.silent(part("silent", tab, number), reader),
            waiting.unanswered(part("unanswered", tab, number), reader),
            done.matches("[M0-9-]{1,20}") ? done : "",
            looking);
    return new PageView(
        words.get("waiting.title"),
        IdeaNavigation.WAITING,
        Views.html(Views.TEMPLATES.waiting(page, words, lists)));
  }

  private static PageRequest part(String list, String tab, String number) {
    boolean shown = list.equals(tab) && NUMBER.matcher(number).matches();
    return new PageRequest(shown ? Integer.parseInt(number) : 0, PageRequest.DEFAULT_SIZE);
  }

  @POST
  @Path("not-now")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Roles.COORDINATOR)
  public Response notNow(
      @FormParam("idea") @DefaultValue("") String caseNumber, @Context PageContext page) {
    String done = caseNumber;
    try {
      waiting.notNow(caseNumber, page.actor());
    } catch (NotFoundException somebodyElseWasFirst) {
      done = "-";
    }
    return Response.seeOther(UriBuilder.fromPath(WAITING).queryParam("done", done).build()).build();
  }

  /** Back to the list, for whoever loads the address of the form anew. */
  @GET
  @Path("not-now")
  public Response toTheList() {
    return Response.seeOther(URI.create(WAITING)).build();
  }
}
