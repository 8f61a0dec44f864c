package se.meetmalmo.groups.core.internal.web;

import java.net.URI;
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
import javax.ws.rs.QueryParam;
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
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.PageContext;

/** One working group as the business unit works with it, and its people. */
@Component(
    service = StaffGroupPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = GroupsPortal.class))
@Path(StaffGroupPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
public final class StaffGroupPages {
  /** Below it are the pages of one group. */
  static final String PATH = "/staff/groups/{id: [0-9a-f-]{36}}";

  private final WorkingGroups groups;
  private final GroupWork work;
  private final Site site;
  private final Neighbours neighbours;

  @Activate
  public StaffGroupPages(
      @Reference WorkingGroups groups,
      @Reference GroupWork work,
      @Reference Site site,
      @Reference Neighbours neighbours) {
    this.neighbours = neighbours;
    this.groups = groups;
    this.work = work;
    this.site = site;
  }

  /**
   * A group as its template sees it.
   *
   * @param supporters who can be named to help it
   * @param link a secret address that was made just now; empty when none
   * @param done what the reader has just done; empty when nothing
   */
  public record Shown(
      GroupFile file,
      String base,
      List<String> supporters,
      Link link,
      String done,
      Neighbours neighbours) {}

  /**
   * @param key of the text that says what it is
   * @param url empty when there is none
   */
  public record Link(String key, String url) {
    static final Link NONE = new Link("", "");
  }

  static String path(String groupId) {
    return "/staff/groups/" + groupId.replaceAll("[^A-Za-z0-9-]", "");
  }

  @GET
  public Response show(
      @PathParam("id") String id,
      @QueryParam("done") @DefaultValue("") String done,
      @Context PageContext page) {
    return show(200, id, Link.NONE, done, page);
  }

  private Response show(int status, String id, Link link, String done, PageContext page) {
    Desk desk = Desk.staff(id, page.actor());
    GroupFile file = work.open(desk.key()).orElseThrow(() -> new NotFoundException("group", id));
    Words words = new Words(page.language());
    Shown shown =
        new Shown(
            file, desk.base(), groups.supporters(), link, words.maybe("done." + done), neighbours);
    return desk.answer(
        status, file.group().title(), Views.html(Views.TEMPLATES.staffGroup(page, words, shown)));
  }

  @POST
  @Path("support")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Roles.COORDINATOR)
  public Response support(
      @PathParam("id") String id,
      @FormParam("account") @DefaultValue("") String account,
      @Context PageContext page) {
    groups.setSupport(id, account, page.actor());
    return Desk.staff(id, page.actor()).back("saved", "");
  }

  @GET
  @Path("people/new")
  @RolesAllowed(Roles.COORDINATOR)
  public Response askWho(@PathParam("id") String id, @Context PageContext page) {
    return person(200, id, Form.EMPTY, page);
  }

  private Response person(int status, String id, Form form, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("person.new");
    Desk desk = Desk.staff(id, page.actor());
    return desk.answer(
        status,
        form.errors().isEmpty() ? title : words.get("error.prefix", title),
        Views.html(Views.TEMPLATES.personForm(page, words, form, desk.base(), neighbours.units())));
  }

  @POST
  @Path("people/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Roles.COORDINATOR)
  public Response add(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    Form form = Form.of(sent);
    return Desk.staff(id, page.actor())
        .sent(
            form,
            new Words(page.language()),
            () -> groups.add(id, Places.one(form, ""), page.actor()),
            "saved",
            "people",
            (status, again) -> person(status, id, again, page));
  }

  /** The link is shown this once, in the answer itself: it stands in no address. */
  @POST
  @Path("people/{participant}/link")
  @RolesAllowed(Roles.COORDINATOR)
  public Response link(
      @PathParam("id") String id,
      @PathParam("participant") String participant,
      @Context PageContext page) {
    String secret = work.issueLink(new Key.Staff(id, page.actor()), participant);
    String url = site.url("/participation/" + secret).toString();
    return show(200, id, new Link("link.person", url), "", page);
  }

  @POST
  @Path("calendar")
  public Response calendar(@PathParam("id") String id, @Context PageContext page) {
    String secret = work.issueCalendar(new Key.Staff(id, page.actor()));
    String url = site.url("/calendars/" + secret + ".ics").toString();
    return show(200, id, new Link("link.calendar", url), "", page);
  }

  /** Back to the group, for whoever loads the address of a form anew. */
  @GET
  @Path("{form: calendar|support|people/[^/]+/(link|lead|remove)}")
  public Response toTheGroup(@PathParam("id") String id) {
    return Response.seeOther(URI.create(path(id))).build();
  }

  @POST
  @Path("people/{participant}/lead")
  @RolesAllowed(Roles.COORDINATOR)
  public Response lead(
      @PathParam("id") String id,
      @PathParam("participant") String participant,
      @Context PageContext page) {
    groups.lead(id, participant, page.actor());
    return Desk.staff(id, page.actor()).back("saved", "people");
  }

  @POST
  @Path("people/{participant}/remove")
  @RolesAllowed(Roles.COORDINATOR)
  public Response remove(
      @PathParam("id") String id,
      @PathParam("participant") String participant,
      @Context PageContext page) {
    groups.remove(id, participant, page.actor());
    return Desk.staff(id, page.actor()).back("saved", "people");
  }
}
