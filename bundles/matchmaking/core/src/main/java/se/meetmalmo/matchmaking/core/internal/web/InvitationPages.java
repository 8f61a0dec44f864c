package se.meetmalmo.matchmaking.core.internal.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.PermitAll;
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
import se.meetmalmo.matchmaking.invitation.Accept;
import se.meetmalmo.matchmaking.invitation.Decline;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.matchmaking.invitation.OwnInvitation;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** One's own invitation, by private link, without an account. */
@Component(
    service = InvitationPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = MatchPortal.class))
@Path("/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class InvitationPages {
  private final Invitations invitations;

  @Activate
  public InvitationPages(@Reference Invitations invitations) {
    this.invitations = invitations;
  }

  @GET
  public Response show(@PathParam("token") String token, @Context PageContext page) {
    Optional<OwnInvitation> own = invitations.open(token);
    return own.isPresent()
        ? show(200, token, own.get(), Typed.NOTHING, Map.of(), page)
        : wrong(page);
  }

  private static Response show(
      int status,
      String token,
      OwnInvitation own,
      Typed typed,
      Map<String, String> errors,
      PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("own.title");
    return answer(
        status,
        errors.isEmpty() ? title : words.get("error.prefix", title),
        Views.html(
            Views.TEMPLATES.invitation(page, words, "/invitations/" + token, own, typed, errors)));
  }

  private static Response wrong(PageContext page) {
    Words words = new Words(page.language());
    return answer(
        404, words.get("wrong-link.title"), Views.html(Views.TEMPLATES.invitationWrong(words)));
  }

  /** The address is a secret: no other site, cache or search engine may learn it. */
  private static Response answer(int status, String title, Html body) {
    return Response.status(status)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Cache-Control", "no-store")
        .entity(new PageView(title, "", body))
        .build();
  }

  @POST
  @Path("acceptance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(
      @PathParam("token") String token,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    Typed typed = Typed.of(sent);
    Accept yes =
        new Accept(
            typed.value("mayLead").equals("true"), typed.value("wantsToJoin").equals("true"));
    return answered(token, typed, page, () -> invitations.accept(token, yes));
  }

  @POST
  @Path("refusal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(
      @PathParam("token") String token,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    Typed typed = Typed.of(sent);
    return answered(
        token,
        typed,
        page,
        () ->
            invitations.decline(
                token, new Decline(typed.choice(Ending.class, "reason"), typed.value("words"))));
  }

  /** For who chooses the other language beside what was refused. */
  @GET
  @Path("{form:acceptance|refusal}")
  public Response back(@PathParam("token") String token) {
    return Response.seeOther(URI.create("/invitations/" + token)).build();
  }

  private Response answered(String token, Typed typed, PageContext page, Runnable work) {
    Words words = new Words(page.language());
    Map<String, String> errors;
    try {
      work.run();
      return Response.seeOther(URI.create("/invitations/" + token)).build();
    } catch (InvalidInputException e) {
      errors = Said.of(e, words);
    } catch (ConflictException e) {
      boolean isFormed = "FORMED".equals(e.members().get("constraint"));
      errors = Map.of("answer", words.get(isFormed ? "own.formed" : "own.over"));
    } catch (NotFoundException e) {
      return wrong(page);
    }
    return invitations
        .open(token)
        .map(own -> show(422, token, own, typed, errors, page))
        .orElseGet(() -> wrong(page));
  }
}
