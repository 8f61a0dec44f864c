package se.meetmalmo.resourcebank.core.internal.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
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
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Memberships;

/** The member's own pages behind the private link: confirm, see, pause, leave. */
@Component(
    service = MembershipPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = BankPortal.class))
@Path("/membership/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class MembershipPages {
  private final Memberships memberships;
  private final Clock clock;
  private final Site site;

  @Activate
  public MembershipPages(
      @Reference Memberships memberships, @Reference Clock clock, @Reference Site site) {
    this.memberships = memberships;
    this.clock = clock;
    this.site = site;
  }

  /**
   * A membership as its template sees it.
   *
   * @param path of this page
   * @param verify the address where anyone sees that the certificate holds
   * @param badge the address of the badge to embed
   * @param done what the reader has just done; empty when nothing
   */
  public record Own(
      Member member, String path, String verify, String badge, LocalDate today, String done) {}

  @GET
  public Response show(
      @PathParam("token") String token,
      @QueryParam("done") @DefaultValue("") String done,
      @Context PageContext page) {
    return shown(token, page, member -> own(member, token, done, page));
  }

  private Response own(Member member, String token, String done, PageContext page) {
    Words words = new Words(page.language());
    Own own =
        new Own(
            member,
            Private.path(token),
            site.url("/certificates/" + member.certificateId()).toString(),
            site.url("/api/certificates/" + member.certificateId() + "/badge.svg").toString(),
            LocalDate.ofInstant(clock.instant(), City.ZONE),
            words.maybe("done." + done));
    boolean pending = member.status() == Member.Status.PENDING;
    return Private.answer(
        200,
        words.get(pending ? "confirm.title" : "own.title"),
        pending
            ? Views.html(Views.TEMPLATES.confirm(page, words, own))
            : Views.html(Views.TEMPLATES.membership(page, words, own)));
  }

  /** By a button, not by the link itself: programs that look into mails follow links. */
  @POST
  @Path("confirm")
  public Response confirm(@PathParam("token") String token, @Context PageContext page) {
    return done(token, page, "confirmed", () -> memberships.confirm(token));
  }

  @GET
  @Path("pause")
  public Response askToPause(@PathParam("token") String token, @Context PageContext page) {
    return shown(token, page, member -> pause(200, "", Map.of(), token, page));
  }

  @POST
  @Path("pause")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response pause(
      @PathParam("token") String token,
      @FormParam("until") @DefaultValue("") String until,
      @Context PageContext page) {
    try {
      LocalDate day = until.isBlank() ? Member.FURTHER_NOTICE : LocalDate.parse(until.strip());
      return done(token, page, "paused", () -> memberships.pause(token, day));
    } catch (DateTimeParseException | InvalidInputException e) {
      Map<String, String> errors = Map.of("until", new Words(page.language()).get("error.until"));
      return shown(token, page, member -> pause(422, until, errors, token, page));
    }
  }

  private static Response pause(
      int status, String until, Map<String, String> errors, String token, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("pause.title");
    return Private.answer(
        status,
        errors.isEmpty() ? title : words.get("error.prefix", title),
        Views.html(Views.TEMPLATES.memberPause(page, words, until, errors, Private.path(token))));
  }

  @POST
  @Path("resume")
  public Response resume(@PathParam("token") String token, @Context PageContext page) {
    return done(token, page, "resumed", () -> memberships.resume(token));
  }

  @GET
  @Path("leave")
  public Response askToLeave(@PathParam("token") String token, @Context PageContext page) {
    Words words = new Words(page.language());
    return shown(
        token,
        page,
        member ->
            Private.answer(
                200,
                words.get("leave.title"),
                Views.html(Views.TEMPLATES.memberLeave(page, words, Private.path(token)))));
  }

  @POST
  @Path("leave")
  public Response leave(@PathParam("token") String token, @Context PageContext page) {
    try {
      memberships.leave(token);
      return Response.seeOther(URI.create("/membership/left")).build();
    } catch (NotFoundException e) {
      return Private.wrongLink(page);
    }
  }

  private static Response done(String token, PageContext page, String what, Runnable act) {
    try {
      act.run();
      return Private.back(token, what);
    } catch (NotFoundException e) {
      return Private.wrongLink(page);
    } catch (ConflictException e) {
      return Private.back(token, "");
    }
  }

  private Response shown(String token, PageContext page, Function<Member, Response> whenThere) {
    return memberships.open(token).map(whenThere).orElseGet(() -> Private.wrongLink(page));
  }
}
