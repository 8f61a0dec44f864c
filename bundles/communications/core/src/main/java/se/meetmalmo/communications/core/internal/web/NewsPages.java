package se.meetmalmo.communications.core.internal.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.NewSubscription;
import se.meetmalmo.communications.Subscription;
import se.meetmalmo.communications.Subscriptions;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.PageContext;

/** Asking for news, confirming it, and ending it. */
@Component(
    service = NewsPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/news")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class NewsPages {
  private final Subscriptions subscriptions;

  @Activate
  public NewsPages(@Reference Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** The form as its template sees it. */
  public record Asking(
      boolean open,
      String email,
      List<String> themes,
      List<String> areas,
      boolean consent,
      Map<String, String> errors) {}

  @GET
  public Response form(@QueryParam("asked") String asked, @Context PageContext page) {
    Words words = new Words(page.language());
    if (asked != null) {
      return Views.answer(
          200, words.get("news.asked.title"), Views.TEMPLATES.newsAsked(page, words, "asked"));
    }
    return answer(
        200, new Asking(subscriptions.isOpen(), "", List.of(), List.of(), false, Map.of()), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(MultivaluedMap<String, String> typed, @Context PageContext page) {
    String email = Optional.ofNullable(typed.getFirst("email")).orElse("");
    List<String> themes = typed.getOrDefault("themes", List.of());
    List<String> areas = typed.getOrDefault("areas", List.of());
    boolean consent = typed.containsKey("consent");
    Words words = new Words(page.language());
    try {
      subscriptions.ask(new NewSubscription(email, page.language().tag(), themes, areas, consent));
      return Response.seeOther(URI.create("/news?asked=yes")).build();
    } catch (InvalidInputException e) {
      Map<String, String> errors = Views.said(e.errors(), words);
      return answer(422, new Asking(true, email, themes, areas, consent, errors), page);
    } catch (ConflictException e) {
      return answer(409, new Asking(false, email, themes, areas, consent, Map.of()), page);
    }
  }

  @GET
  @Path("{token}")
  public Response own(
      @PathParam("token") String token,
      @QueryParam("done") String done,
      @Context PageContext page) {
    Words words = new Words(page.language());
    if ("ended".equals(done)) {
      return Views.answer(
          200, words.get("news.ended.title"), Views.TEMPLATES.newsAsked(page, words, "ended"));
    }
    Subscription subscription =
        subscriptions
            .find(token)
            .orElseThrow(() -> new NotFoundException("subscription", "behind this private link"));
    Response shown =
        Views.answer(
            200,
            words.get("news.own.title"),
            Views.TEMPLATES.newsOwn(page, words, subscription, "/news/" + token));
    return Response.fromResponse(shown)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  @POST
  @Path("{token}/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(@PathParam("token") String token) {
    subscriptions.confirm(token);
    return Response.seeOther(UriBuilder.fromPath("/news/{token}").build(token)).build();
  }

  @POST
  @Path("{token}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(@PathParam("token") String token) {
    subscriptions.end(token);
    return Response.seeOther(
            UriBuilder.fromPath("/news/{token}").queryParam("done", "ended").build("gone"))
        .build();
  }

  private static Response answer(int status, Asking form, PageContext page) {
    Words words = new Words(page.language());
    return Views.answer(status, words.get("news.title"), Views.TEMPLATES.news(page, words, form));
  }
}
