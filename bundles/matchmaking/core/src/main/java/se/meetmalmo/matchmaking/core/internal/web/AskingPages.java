package se.meetmalmo.matchmaking.core.internal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.invitation.Guest;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.matchmaking.invitation.Invite;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Asks people about an idea, takes it back, and hands out links. */
@Component(
    service = AskingPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = MatchPortal.class))
@Path("/staff/staffing/{id}/invitations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public final class AskingPages {
  private final Invitations invitations;
  private final StaffingDesk desk;
  private final Site site;

  @Activate
  public AskingPages(
      @Reference Invitations invitations, @Reference StaffingDesk desk, @Reference Site site) {
    this.invitations = invitations;
    this.desk = desk;
    this.site = site;
  }

  /** For who chooses the other language beside what was refused. */
  @GET
  @Path("{form:.*}")
  public Response back(@PathParam("id") String id) {
    return Response.seeOther(StaffingDesk.path(id)).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    Typed typed = Typed.of(sent);
    return desk.done(
        id,
        "invited",
        typed,
        page,
        () ->
            invitations.invite(id, invite(typed, typed.values("person"), List.of()), page.actor()));
  }

  @POST
  @Path("guests")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response guest(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    Typed typed = Typed.of(sent);
    return desk.done(
        id,
        "invited",
        typed,
        page,
        () -> {
          Guest guest =
              new Guest(
                  typed.value("name"),
                  typed.value("organisation"),
                  typed.value("email"),
                  typed.choice(Side.class, "side"),
                  typed.value("language"));
          invitations.invite(id, invite(typed, List.of(), List.of(guest)), page.actor());
        });
  }

  private static Invite invite(Typed typed, List<String> people, List<Guest> guests) {
    LocalDate day = typed.day("answerBy");
    Instant answerBy =
        day == null ? null : day.plusDays(1).atStartOfDay(City.ZONE).toInstant().minusSeconds(1);
    String version = typed.value("version");
    return new Invite(
        typed.has("size") ? typed.order() : null,
        people,
        guests,
        answerBy,
        typed.value("message"),
        version.matches("\\d{1,18}") ? Long.valueOf(version) : null);
  }

  @POST
  @Path("{invitation}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("id") String id,
      @PathParam("invitation") String invitation,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    boolean replace = Typed.of(sent).value("replace").equals("true");
    return desk.done(
        id,
        "withdrawn",
        Typed.NOTHING,
        page,
        () -> invitations.withdraw(id, invitation, replace, page.actor()));
  }

  /** One more link, where nobody is mailed or the first is lost; shown this once. */
  @POST
  @Path("{invitation}/link")
  @Consumes(MediaType.WILDCARD)
  public Response link(
      @PathParam("id") String id,
      @PathParam("invitation") String invitation,
      @Context PageContext page) {
    return desk.answered(
        id,
        Typed.NOTHING,
        page,
        () -> {
          Words words = new Words(page.language());
          String link = site.url(invitations.issueLink(invitation, page.actor()).path()).toString();
          return Response.ok(
                  new PageView(
                      words.get("link.title"),
                      MatchNavigation.STAFFING,
                      Views.html(
                          Views.TEMPLATES.staffingLink(
                              words, StaffingDesk.path(id).toString(), link))))
              .header("Cache-Control", "no-store")
              .build();
        });
  }
}
