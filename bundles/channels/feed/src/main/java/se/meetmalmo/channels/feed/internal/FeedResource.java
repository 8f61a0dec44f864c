package se.meetmalmo.channels.feed.internal;

import gg.jte.output.StringOutput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.channels.feed.internal.template.StaticTemplates;
import se.meetmalmo.channels.feed.internal.template.Templates;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.platform.Actor;

/**
 * What is out, as feeds, as a calendar of events and as a piece of HTML for other pages. May be
 * shown by any page of any site: nothing of it depends on who reads it but what a key opens.
 */
@Component(service = FeedResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/feeds")
@PermitAll
public final class FeedResource {
  private static final Templates TEMPLATES = new StaticTemplates();
  private final Reading reading;

  @Activate
  public FeedResource(@Reference Reading reading) {
    this.reading = reading;
  }

  @GET
  @Path("news.atom")
  public Response atom(@BeanParam Asked asked, @Context Actor reader) {
    return answer("application/atom+xml", asked, feeds("/feeds/news.atom", asked, reader).atom());
  }

  @GET
  @Path("news.rss")
  public Response rss(@BeanParam Asked asked, @Context Actor reader) {
    return answer("application/rss+xml", asked, feeds("/feeds/news.rss", asked, reader).rss());
  }

  @GET
  @Path("news.json")
  public Response json(@BeanParam Asked asked, @Context Actor reader) {
    return answer("application/feed+json", asked, feeds("/feeds/news.json", asked, reader).json());
  }

  /** A list to be put into another page: without script, style or picture, so that any CSP fits. */
  @GET
  @Path("news.html")
  public Response html(@BeanParam Asked asked, @Context Actor reader) {
    StringOutput output = new StringOutput();
    TEMPLATES.snippet(reading.items(asked, reader), reading::link).render(output);
    return answer(
        "text/html", asked, output.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @GET
  @Path("events.ics")
  public Response events(@BeanParam Asked asked, @Context Actor reader) {
    asked.kind = ActivityKind.EVENT.name();
    Set<String> seen = new HashSet<>();
    List<PublishedItem> events =
        reading.items(asked, reader).stream()
            .filter(event -> event.day() != null)
            .filter(event -> seen.add(event.id().substring(0, event.id().indexOf('.'))))
            .toList();
    return answer(
        "text/calendar", asked, new Calendar(reading, events, reading.talks(asked, reader)).ics());
  }

  private Feeds feeds(String path, Asked asked, Actor reader) {
    UriBuilder self = UriBuilder.fromPath(path);
    add(self, "channel", asked.channel);
    add(self, "theme", asked.theme);
    add(self, "audience", asked.audience);
    add(self, "language", asked.language);
    add(self, "kind", asked.kind);
    return new Feeds(reading, reading.items(asked, reader), reading.url(self.build().toString()));
  }

  private static void add(UriBuilder to, String name, String value) {
    if (!value.isBlank()) {
      to.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
    }
  }

  private static Response answer(String type, Asked asked, byte[] body) {
    Response.ResponseBuilder answer =
        Response.ok(body)
            .type(type + "; charset=utf-8")
            .header("X-Content-Type-Options", "nosniff")
            .header("Cross-Origin-Resource-Policy", "cross-origin");
    return asked.secret().isEmpty()
        ? answer.header("Access-Control-Allow-Origin", "*").build()
        : answer.header("Cache-Control", "no-store").build();
  }
}
