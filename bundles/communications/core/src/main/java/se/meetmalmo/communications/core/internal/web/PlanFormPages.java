package se.meetmalmo.communications.core.internal.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.platform.web.PageContext;

/** An activity is written: what is planned, and what each channel says. */
@Component(
    service = PlanFormPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/staff/plan/{id}/edit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER
})
public final class PlanFormPages {
  /** In place of an id. */
  static final String NEW = "new";

  private final Plan plan;

  @Activate
  public PlanFormPages(@Reference Plan plan) {
    this.plan = plan;
  }

  /**
   * The form as its template sees it.
   *
   * @param id {@code new} for a new one
   * @param saved what somebody else has saved meanwhile, by field; empty when nobody has
   */
  public record PlanForm(
      String id,
      PlanSheet sheet,
      List<Option> audiences,
      Map<String, String> errors,
      Map<String, String> saved,
      String problem) {
    public boolean isNew() {
      return id.equals(NEW);
    }

    public String path() {
      return "/staff/plan/" + id + "/edit";
    }

    /** Whether somebody else has changed anything of a text. */
    public boolean isTouched(String text) {
      return saved.keySet().stream()
          .anyMatch(field -> field.startsWith(text + "-") && !other(field).isEmpty());
    }

    /** What stands saved in a field that somebody else has changed; empty otherwise. */
    public String other(String field) {
      String theirs = saved.getOrDefault(field, "");
      return theirs.equals(sheet.value(field)) ? "" : theirs;
    }
  }

  @GET
  public Response edit(
      @PathParam("id") String id,
      @QueryParam("talk") @DefaultValue("") String unit,
      @Context PageContext page) {
    PlanSheet sheet =
        id.equals(NEW) ? begun(page.actor().name(), unit) : PlanSheet.of(find(id, page));
    return answer(200, form(id, sheet, page), page);
  }

  private static PlanSheet begun(String owner, String unit) {
    return unit.isEmpty() ? PlanSheet.empty(owner) : PlanSheet.talk(owner, unit);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("id") String id, MultivaluedMap<String, String> typed, @Context PageContext page) {
    long version = PlanSheet.of(typed).version();
    return saved(
        id,
        typed,
        content ->
            id.equals(NEW)
                ? plan.add(content, page.actor())
                : plan.change(id, content, version, page.actor()),
        page);
  }

  private Activity find(String id, PageContext page) {
    return plan.find(id, page.actor()).orElseThrow(() -> new NotFoundException("activity", id));
  }

  private Response saved(
      String id,
      MultivaluedMap<String, String> typed,
      Function<ActivityContent, Activity> save,
      PageContext page) {
    Words words = new Words(page.language());
    PlanSheet sheet = PlanSheet.of(typed);
    PlanForm form = form(id, sheet, page);
    if (sheet.value("action").equals("more")) {
      return answer(200, form(id, sheet.withOneMore(), page), page);
    }
    try {
      Activity kept = save.apply(sheet.content());
      return Response.seeOther(URI.create("/staff/plan/" + kept.id())).build();
    } catch (InvalidInputException e) {
      return answer(422, with(form, sheet.said(e.errors(), words), Map.of(), ""), page);
    } catch (ConflictException e) {
      return e.members().get("current") instanceof Activity current
          ? answer(
              409,
              with(
                  form(id, sheet.at(current.version()), page),
                  Map.of(),
                  PlanSheet.of(current).values(),
                  words.get(
                      "activity.conflict", current.changedBy(), words.time(current.changedAt()))),
              page)
          : answer(409, with(form, Map.of(), Map.of(), words.conflict(e)), page);
    }
  }

  private static PlanForm with(
      PlanForm form, Map<String, String> errors, Map<String, String> saved, String problem) {
    return new PlanForm(form.id(), form.sheet(), form.audiences(), errors, saved, problem);
  }

  private PlanForm form(String id, PlanSheet sheet, PageContext page) {
    List<Option> audiences =
        plan.audiences(page.actor()).stream()
            .map(reach -> reach.audience())
            .map(audience -> new Option(audience.key(), audience.name(page.language().tag())))
            .toList();
    return new PlanForm(id, sheet, audiences, Map.of(), Map.of(), "");
  }

  private static Response answer(int status, PlanForm form, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get(form.isNew() ? "activity.new" : "activity.edit");
    return PlanPages.answer(status, title, Views.TEMPLATES.activityForm(page, words, form));
  }
}
