package se.meetmalmo.groups.core.internal.web;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
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
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Person;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.PageContext;

/** The group as somebody in it sees it and works with it, by private link. */
@Component(
    service = ParticipationPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = GroupsPortal.class))
@Path("/participation/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class ParticipationPages {
  private final GroupWork work;
  private final Site site;

  @Activate
  public ParticipationPages(@Reference GroupWork work, @Reference Site site) {
    this.work = work;
    this.site = site;
  }

  /**
   * The page as its template sees it.
   *
   * @param base path of this page
   * @param api path of the same in the API
   * @param calendar address to subscribe to
   * @param done what the reader has just done; empty when nothing
   */
  public record Own(
      Person me, GroupFile file, String base, String api, String calendar, String done) {
    /** Whether the reader leads a group that is not over. */
    public boolean leads() {
      return me.participant().leads() && !file.group().state().isOver();
    }
  }

  @GET
  public Response show(
      @PathParam("token") String token,
      @QueryParam("done") @DefaultValue("") String done,
      @Context PageContext page) {
    return own(
        token,
        page,
        own -> {
          Words words = new Words(page.language());
          return Desk.link(token)
              .answer(
                  200,
                  own.file().group().title(),
                  Views.html(
                      Views.TEMPLATES.participation(
                          page, words, with(own, words.maybe("done." + done)))));
        });
  }

  private static Own with(Own own, String done) {
    return new Own(own.me(), own.file(), own.base(), own.api(), own.calendar(), done);
  }

  private Response own(String token, PageContext page, Function<Own, Response> whenThere) {
    Key.Link link = new Key.Link(token);
    Optional<GroupFile> file = work.open(link);
    if (file.isEmpty()) {
      return wrongLink(page);
    }
    String calendar = site.url("/calendars/" + GroupWork.calendarOf(link) + ".ics").toString();
    Desk desk = Desk.link(token);
    return whenThere.apply(
        new Own(
            work.who(link).orElseThrow(),
            file.get(),
            desk.base(),
            "/api" + desk.base().replace("/participation/", "/participations/"),
            calendar,
            ""));
  }

  private static Response wrongLink(PageContext page) {
    Words words = new Words(page.language());
    return Desk.link("")
        .answer(404, words.get("wrong-link.title"), Views.html(Views.TEMPLATES.wrongLink(words)));
  }

  /** A form behind the link; a link that opens nothing says so in plain words. */
  private Response forms(String token, PageContext page, Function<WorkForms, Response> how) {
    return own(token, page, own -> how.apply(new WorkForms(work, Desk.link(token), page)));
  }

  @GET
  @Path("meetings/new")
  public Response newMeeting(@PathParam("token") String token, @Context PageContext page) {
    return forms(token, page, WorkForms::newMeeting);
  }

  @POST
  @Path("meetings/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response meet(
      @PathParam("token") String token,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    return forms(token, page, forms -> forms.sendMeeting("", Form.of(sent)));
  }

  @GET
  @Path("meetings/{meeting}")
  public Response meeting(
      @PathParam("token") String token,
      @PathParam("meeting") String meeting,
      @Context PageContext page) {
    return forms(token, page, forms -> forms.showMeeting(meeting));
  }

  @POST
  @Path("meetings/{meeting}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("token") String token,
      @PathParam("meeting") String meeting,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    return forms(token, page, forms -> forms.sendMeeting(meeting, Form.of(sent)));
  }

  @POST
  @Path("meetings/{meeting}/cancel")
  public Response cancel(
      @PathParam("token") String token,
      @PathParam("meeting") String meeting,
      @Context PageContext page) {
    return forms(token, page, forms -> forms.cancelMeeting(meeting));
  }

  @POST
  @Path("tick")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response tick(
      @PathParam("token") String token,
      @FormParam("item") @DefaultValue("") String item,
      @FormParam("done") @DefaultValue("") String done,
      @Context PageContext page) {
    return forms(token, page, forms -> forms.tick(item, done.equals("true")));
  }

  @GET
  @Path("checklist")
  public Response checklist(@PathParam("token") String token, @Context PageContext page) {
    return forms(token, page, WorkForms::checklist);
  }

  @POST
  @Path("checklist")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setChecklist(
      @PathParam("token") String token,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    return forms(token, page, forms -> forms.sendChecklist(Form.of(sent)));
  }

  @GET
  @Path("report")
  public Response report(@PathParam("token") String token, @Context PageContext page) {
    return forms(token, page, WorkForms::report);
  }

  @POST
  @Path("report")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @PathParam("token") String token,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    return forms(token, page, forms -> forms.sendReport(Form.of(sent)));
  }

  @POST
  @Path("naming")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response naming(
      @PathParam("token") String token,
      @FormParam("named") @DefaultValue("") String named,
      @Context PageContext page) {
    return own(
        token,
        page,
        own -> {
          work.consent(new Key.Link(token), named.equals("true"));
          return Desk.link(token).back("naming", "");
        });
  }

  @GET
  @Path("leave")
  public Response askToLeave(@PathParam("token") String token, @Context PageContext page) {
    return own(
        token,
        page,
        own -> {
          Words words = new Words(page.language());
          return Desk.link(token)
              .answer(
                  200,
                  words.get("leave.title"),
                  Views.html(Views.TEMPLATES.leave(page, words, own)));
        });
  }

  @POST
  @Path("leave")
  public Response leave(@PathParam("token") String token, @Context PageContext page) {
    return own(
        token,
        page,
        own -> {
          work.leave(new Key.Link(token));
          return Response.seeOther(URI.create("/groups?done=left")).build();
        });
  }
}
