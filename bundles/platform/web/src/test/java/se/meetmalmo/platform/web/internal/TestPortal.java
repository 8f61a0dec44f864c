package se.meetmalmo.platform.web.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Priorities;
import javax.ws.rs.Produces;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.RequestNotes;

/**
 * The portal in a servlet container, published the way the platform does it, with one page more.
 */
final class TestPortal {
  private final Server server = new Server(0);
  private final Bus bus = BusFactory.newInstance().createBus();
  private final Assets assets = new Assets();

  TestPortal() throws Exception {
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(servlet), "/*");
    server.setHandler(context);
    server.start();
    Portal portal = Gallery.portal(Map.of());
    Navigation navigation = Gallery.navigation();
    ShellComponent shell = new ShellComponent(portal, assets, navigation);
    ErrorPagesComponent errors = new ErrorPagesComponent(shell);
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setBus(bus);
    factory.setAddress("/");
    factory.setServiceBeans(
        List.of(
            new StartPages(portal, assets, navigation, new StartSections()),
            new AssetPages(assets),
            new EchoPages(),
            new MorePages()));
    factory.setProviders(
        List.of(
            new SignedIn(),
            new PageContextFilter(),
            new CsrfFilter(errors),
            new PageContexts(),
            new PageWriter(shell),
            new HtmlWriter(),
            new Refusals()));
    factory.create();
  }

  Assets assets() {
    return assets;
  }

  URI uri(String path) {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://localhost:" + port + path);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send("POST", path, body, headers);
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  void stop() throws Exception {
    bus.shutdown(true);
    server.stop();
  }

  /** Stands for identity: the cookie names the actor, as does basic authentication. */
  @PreMatching
  @Priority(Priorities.AUTHENTICATION)
  private static final class SignedIn implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      // as the publisher notes it
      request.setProperty(
          RequestNotes.SECURE, "https".equals(request.getHeaderString("X-Forwarded-Proto")));
      boolean signedIn =
          request.getCookies().containsKey("session")
              || request.getHeaderString("Authorization") != null;
      Actor actor = signedIn ? new Actor("sara", Set.of("coordinator")) : Actor.ANONYMOUS;
      request.setSecurityContext(new Security(actor));
    }
  }

  private record Security(Actor actor) implements SecurityContext {
    @Override
    public java.security.Principal getUserPrincipal() {
      return actor;
    }

    @Override
    public boolean isUserInRole(String role) {
      return actor.has(role);
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public String getAuthenticationScheme() {
      return "test";
    }
  }

  /** Stands for the platform's error mapper. */
  private static final class Refusals implements ExceptionMapper<DomainException> {
    @Override
    public Response toResponse(DomainException refusal) {
      int status = refusal.code().equals("not-found") ? 404 : 403;
      return Response.status(status).type("text/plain").entity(refusal.getMessage()).build();
    }
  }

  /** A form that says what reached it. */
  @Path("/echo")
  public static final class EchoPages {
    @GET
    @Produces("text/html")
    public PageView form(@Context PageContext page) {
      return new PageView("Eko <&>", "ideas", new Html("<h1>" + page.language().tag() + "</h1>"));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/plain")
    public String urlencoded(@FormParam("text") String text, @FormParam("csrf") String csrf) {
      return text + "|" + (csrf == null ? 0 : csrf.length());
    }

    @POST
    @Consumes("multipart/form-data")
    @Produces("text/plain")
    public String multipart(byte[] body) {
      return String.valueOf(body.length);
    }

    @POST
    @Consumes({"application/json", "text/plain"})
    @Produces("text/plain")
    public String other(String body, @Context PageContext page) {
      return page.actor().name() + " " + body;
    }
  }

  /** A second class at the root, as other bundles have. */
  @Path("/")
  public static final class MorePages {
    @GET
    @Path("more")
    @Produces("text/html")
    public PageView more() {
      return new PageView("Mer", "more", new Html("<h1>Mer</h1>"));
    }
  }
}
