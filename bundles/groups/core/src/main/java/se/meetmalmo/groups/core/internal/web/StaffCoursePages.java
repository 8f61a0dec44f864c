package se.meetmalmo.groups.core.internal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Mandate;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportPlan;
import se.meetmalmo.groups.Review;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** A group's mandate, start, reports' days, end and review, as a coordinator decides on them. */
@Component(
    service = StaffCoursePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = GroupsPortal.class))
@Path(StaffGroupPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public final class StaffCoursePages {
  private static final int FIRST_WEEKS = 8;
  private static final int LAST_WEEKS = 26;
  private final WorkingGroups groups;
  private final GroupWork work;
  private final Clock clock;

  @Activate
  public StaffCoursePages(
      @Reference WorkingGroups groups, @Reference GroupWork work, @Reference Clock clock) {
    this.groups = groups;
    this.work = work;
    this.clock = clock;
  }

  private GroupFile file(String id, PageContext page) {
    return work.open(Key.staff(id, page.actor()))
        .orElseThrow(() -> new NotFoundException("group", id));
  }

  @GET
  @Path("mandate")
  public Response askMandate(@PathParam("id") String id, @Context PageContext page) {
    WorkingGroup group = file(id, page).group();
    Mandate said = group.mandate();
    return mandate(
        200,
        id,
        Form.of(
            "goal", said.goal(),
            "frames", said.frames(),
            "time", said.time(),
            "resources", said.resources(),
            "decisionRights", said.decisionRights(),
            "version", String.valueOf(group.version())),
        page);
  }

  private static Response mandate(int status, String id, Form form, PageContext page) {
    Words words = new Words(page.language());
    Desk desk = Desk.staff(id, page.actor());
    return desk.answer(
        status,
        titled("mandate.title", form, words),
        Views.html(Views.TEMPLATES.mandateForm(page, words, form, desk.base())));
  }

  private static String titled(String key, Form form, Words words) {
    String title = words.maybe(key);
    return form.errors().isEmpty() ? title : words.get("error.prefix", title);
  }

  @POST
  @Path("mandate")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setMandate(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    Form form = Form.of(sent);
    return Desk.staff(id, page.actor())
        .sent(
            form,
            new Words(page.language()),
            () ->
                groups.setMandate(
                    id,
                    new Mandate(
                        form.value("goal"),
                        form.value("frames"),
                        form.value("time"),
                        form.value("resources"),
                        form.value("decisionRights")),
                    form.version("version"),
                    page.actor()),
            "saved",
            "",
            (status, again) -> mandate(status, id, again, page));
  }

  @GET
  @Path("start")
  public Response askStart(@PathParam("id") String id, @Context PageContext page) {
    return plan(200, id, proposed(), "start", page);
  }

  @GET
  @Path("plan")
  public Response askPlan(@PathParam("id") String id, @Context PageContext page) {
    return plan(200, id, proposed(), "plan", page);
  }

  private Form proposed() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), City.ZONE);
    return Form.of(
        "first", today.plusWeeks(FIRST_WEEKS).toString(),
        "everyWeeks", String.valueOf(FIRST_WEEKS),
        "last", today.plusWeeks(LAST_WEEKS).toString());
  }

  private Response plan(int status, String id, Form form, String what, PageContext page) {
    Words words = new Words(page.language());
    Desk desk = Desk.staff(id, page.actor());
    return desk.answer(
        status,
        titled(what + ".title", form, words),
        Views.html(Views.TEMPLATES.planForm(page, words, form, desk.base(), what, file(id, page))));
  }

  @POST
  @Path("start")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    return plan(id, sent, "start", plan -> groups.start(id, plan, page.actor()), page);
  }

  @POST
  @Path("plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response replan(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    return plan(id, sent, "plan", plan -> groups.plan(id, plan, page.actor()), page);
  }

  private Response plan(
      String id,
      MultivaluedMap<String, String> sent,
      String what,
      Consumer<ReportPlan> taken,
      PageContext page) {
    Form form = Form.of(sent);
    Words words = new Words(page.language());
    Desk.Again again = (status, wrong) -> plan(status, id, wrong, what, page);
    try {
      taken.accept(said(form));
      return Desk.staff(id, page.actor()).back(what.equals("start") ? "started" : "saved", "");
    } catch (InvalidInputException e) {
      return again.show(422, form.with(words.errors(e.errors())));
    } catch (ConflictException e) {
      String key = e.members().containsKey("missing") ? "error.start" : "error.conflict";
      return again.show(409, form.with(Map.of("conflict", words.maybe(key))));
    }
  }

  private static ReportPlan said(Form form) {
    Long weeks = form.number("everyWeeks");
    return new ReportPlan(
        form.day("first"),
        weeks == null ? 0 : (int) Math.min(weeks, Integer.MAX_VALUE),
        form.day("last"));
  }

  @GET
  @Path("stop")
  public Response askStop(@PathParam("id") String id, @Context PageContext page) {
    return reason(200, id, Form.EMPTY, "stop", page);
  }

  @GET
  @Path("dissolve")
  public Response askDissolve(@PathParam("id") String id, @Context PageContext page) {
    return reason(200, id, Form.EMPTY, "dissolve", page);
  }

  private static Response reason(int status, String id, Form form, String what, PageContext page) {
    Words words = new Words(page.language());
    Desk desk = Desk.staff(id, page.actor());
    return desk.answer(
        status,
        titled(what + ".title", form, words),
        Views.html(Views.TEMPLATES.reasonForm(page, words, form, desk.base(), what)));
  }

  @POST
  @Path("stop")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response stop(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    Form form = Form.of(sent);
    return Desk.staff(id, page.actor())
        .sent(
            form,
            new Words(page.language()),
            () -> groups.stop(id, form.value("reason"), page.actor()),
            "saved",
            "",
            (status, again) -> reason(status, id, again, "stop", page));
  }

  @POST
  @Path("dissolve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response dissolve(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    Form form = Form.of(sent);
    return Desk.staff(id, page.actor())
        .sent(
            form,
            new Words(page.language()),
            () -> groups.dissolve(id, form.value("reason"), page.actor()),
            "saved",
            "",
            (status, again) -> reason(status, id, again, "dissolve", page));
  }

  @GET
  @Path("reports/{report}")
  public Response askReview(
      @PathParam("id") String id, @PathParam("report") String report, @Context PageContext page) {
    return review(200, id, report, Form.EMPTY, page);
  }

  private Response review(int status, String id, String reportId, Form form, PageContext page) {
    Report report =
        file(id, page).reports().stream()
            .filter(one -> one.id().equals(reportId))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("report", reportId));
    Words words = new Words(page.language());
    Desk desk = Desk.staff(id, page.actor());
    return desk.answer(
        status,
        titled("review.title", form, words),
        Views.html(Views.TEMPLATES.reviewForm(page, words, form, desk.base(), report)));
  }

  @POST
  @Path("reports/{report}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response review(
      @PathParam("id") String id,
      @PathParam("report") String report,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    Form form = Form.of(sent);
    return Desk.staff(id, page.actor())
        .sent(
            form,
            new Words(page.language()),
            () ->
                groups.review(
                    id,
                    report,
                    new Review(form.value("do").equals("accept"), form.value("words")),
                    page.actor()),
            "reviewed",
            "reports",
            (status, again) -> review(status, id, report, again, page));
  }
}
