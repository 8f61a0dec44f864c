package se.meetmalmo.communications.core.internal.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.AudienceReach;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.Finding;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.PlanQuery;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.platform.web.PageContext;

/** The communications plan by day, and one activity with what can be done with it. */
@Component(
    service = PlanPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/staff/plan")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.DIRECTOR,
  Roles.OPERATOR
})
public final class PlanPages {
  private static final int LAST_PAGE = 1_000_000;
  private static final int SHOWN = 50;
  private final Plan plan;

  @Activate
  public PlanPages(@Reference Plan plan) {
    this.plan = plan;
  }

  /**
   * The plan as its template sees it.
   *
   * @param months activities by what stands above them
   */
  public record Calendar(
      PlanTab tab,
      String channel,
      String audience,
      List<Option> channels,
      List<Option> audiences,
      Page<Activity> activities,
      Map<String, List<Activity>> months,
      boolean mayWrite) {
    public String address() {
      return "/staff/plan?tab=" + tab.path() + "&channel=" + channel + "&audience=" + audience;
    }
  }

  /** One activity as its template sees it. */
  public record ActivityView(
      Activity activity,
      List<Finding> findings,
      List<PublishedItem> texts,
      Map<String, Audience> audiences,
      boolean mayWrite,
      boolean isMine,
      String problem,
      String note,
      Map<String, String> errors) {
    public String path() {
      return "/staff/plan/" + activity.id();
    }

    public boolean can(ActivityStatus to) {
      return mayWrite && activity.status().next().contains(to);
    }

    /** Whether whoever looks at it would approve their own words. */
    public boolean isOwnWork() {
      return isMine && activity.external();
    }

    public String audience(String key, String language) {
      Audience known = audiences.get(key);
      return known == null ? key : known.name(language);
    }
  }

  @GET
  public Response list(
      @QueryParam("tab") @DefaultValue("all") String tab,
      @QueryParam("channel") @DefaultValue("") String channel,
      @QueryParam("audience") @DefaultValue("") String audience,
      @QueryParam("page") @DefaultValue("0") int number,
      @Context PageContext page) {
    Words words = new Words(page.language());
    PlanTab shown = PlanTab.of(tab);
    Optional<CityChannel> by = CityChannel.of(channel);
    Map<String, Audience> audiences = audiences(page);
    String to = audiences.containsKey(audience) ? audience : "";
    PageRequest some = new PageRequest(Math.max(0, Math.min(number, LAST_PAGE)), SHOWN);
    Page<Activity> found =
        plan.list(new PlanQuery(shown.statuses(), by, to, "", "", null, null, some), page.actor());
    Calendar calendar =
        new Calendar(
            shown,
            by.map(CityChannel::word).orElse(""),
            to,
            words.any("city-channel", CHANNELS, by.map(CityChannel::word).orElse("")),
            options(words, audiences),
            found,
            months(found.items(), words),
            mayWrite(page));
    return answer(200, words.get("plan.title"), Views.TEMPLATES.plan(page, words, calendar));
  }

  static final List<String> CHANNELS =
      java.util.Arrays.stream(CityChannel.values()).map(CityChannel::word).toList();

  private static List<Option> options(Words words, Map<String, Audience> audiences) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", words.get("any")));
    audiences.forEach(
        (key, audience) -> options.add(new Option(key, audience.name(words.language().tag()))));
    return options;
  }

  private static Map<String, List<Activity>> months(List<Activity> activities, Words words) {
    return activities.stream()
        .collect(
            Collectors.groupingBy(
                activity -> words.month(activity.content().day()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private Map<String, Audience> audiences(PageContext page) {
    Map<String, Audience> audiences = new LinkedHashMap<>();
    plan.audiences(page.actor()).stream()
        .map(AudienceReach::audience)
        .forEach(audience -> audiences.put(audience.key(), audience));
    return audiences;
  }

  private static boolean mayWrite(PageContext page) {
    return Plan.WRITERS.stream().anyMatch(page.actor()::has);
  }

  @GET
  @Path("{id}")
  public Response show(@PathParam("id") String id, @Context PageContext page) {
    return opened(200, id, "", "", Map.of(), page);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({
    Roles.COMMUNICATOR,
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER
  })
  public Response move(
      @PathParam("id") String id,
      @FormParam("to") @DefaultValue("") String to,
      @FormParam("note") @DefaultValue("") String note,
      @FormParam("version") @DefaultValue("-1") long version,
      @Context PageContext page) {
    Words words = new Words(page.language());
    try {
      if (to.equals("take")) {
        Activity now = find(id, page);
        plan.change(id, now.content().ownedBy(page.actor().name()), version, page.actor());
      } else {
        plan.move(id, status(to), note, version, page.actor());
      }
      return Response.seeOther(URI.create("/staff/plan/" + id)).build();
    } catch (ConflictException e) {
      return opened(409, id, words.conflict(e), note, Map.of(), page);
    } catch (InvalidInputException e) {
      return opened(422, id, "", note, Views.said(e.errors(), words), page);
    }
  }

  private static ActivityStatus status(String to) {
    return java.util.Arrays.stream(ActivityStatus.values())
        .filter(status -> status.name().equals(to))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("state", to));
  }

  private Activity find(String id, PageContext page) {
    return plan.find(id, page.actor()).orElseThrow(() -> new NotFoundException("activity", id));
  }

  private Response opened(
      int status,
      String id,
      String problem,
      String note,
      Map<String, String> errors,
      PageContext page) {
    Activity activity = find(id, page);
    String me = page.actor().name();
    ActivityView opened =
        new ActivityView(
            activity,
            plan.check(id, page.actor()),
            plan.preview(id, page.actor()),
            audiences(page),
            mayWrite(page),
            activity.authors().contains(me) || activity.content().owner().equals(me),
            problem,
            note,
            errors);
    return answer(
        status,
        activity.content().title(),
        Views.TEMPLATES.activity(page, new Words(page.language()), opened));
  }

  static Response answer(int status, String title, gg.jte.models.runtime.JteModel template) {
    return Views.answer(status, title, MessageNavigation.PLAN, template);
  }
}
