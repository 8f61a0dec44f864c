package se.meetmalmo.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.annotation.Priority;
import javax.servlet.ServletConfig;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.SecurityContext;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.rest.internal.http.Answers;
import se.meetmalmo.platform.rest.internal.jaxrs.AccessFilter;
import se.meetmalmo.platform.rest.internal.jaxrs.ActorProvider;
import se.meetmalmo.platform.rest.internal.jaxrs.ErrorMapper;
import se.meetmalmo.platform.rest.internal.jaxrs.JsonProvider;

/**
 * Resources behind the platform's own providers on a Jetty of their own, asked over HTTP. Who asks
 * is said by {@link #as}; a path is below the server's root. A connection that fails is an {@link
 * UncheckedIOException}.
 */
public final class Served implements AutoCloseable {
  /** Who asks, with which role, is said by headers here. */
  private static final String NAME = "Test-Name";

  private static final String ROLE = "Test-Role";
  private final Server server = new Server(0);
  private final HttpClient client = HttpClient.newHttpClient();

  public Served(Object... resources) {
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(new Endpoint(List.of(resources))), "/*");
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Endpoint extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;
    private final transient List<Object> resources;

    Endpoint(List<Object> resources) {
      this.resources = resources;
    }

    @Override
    protected void loadBus(ServletConfig config) {
      super.loadBus(config);
      Answers answers = new Answers();
      JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
      factory.setBus(getBus());
      factory.setAddress("/");
      factory.setServiceBeans(resources);
      factory.setProviders(
          List.of(
              new JsonProvider(),
              new ActorProvider(),
              new ErrorMapper(answers),
              new SignIn(),
              new AccessFilter(answers)));
      factory.create();
    }
  }

  @Priority(Priorities.AUTHENTICATION)
  private static final class SignIn implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) {
      String name = context.getHeaderString(NAME);
      if (name != null) {
        Actor actor = new Actor(name, Set.of(context.getHeaderString(ROLE)));
        context.setSecurityContext(new Signed(actor));
      }
    }
  }

  private record Signed(Actor actor) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
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

  /** Where it serves, without a slash at the end. */
  public String base() {
    return "http://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** A request whose headers are given as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(with(path, headers).GET());
  }

  public HttpResponse<String> post(String path, String json, String... headers) {
    return postAs("application/json", path, json, headers);
  }

  /** Without a body and without saying what it would be. */
  public HttpResponse<String> post(String path) {
    return send(with(path).POST(BodyPublishers.noBody()));
  }

  public HttpResponse<String> postAs(String type, String path, String body, String... headers) {
    return sent("POST", type, path, body, headers);
  }

  public HttpResponse<String> put(String path, String json, String... headers) {
    return sent("PUT", "application/json", path, json, headers);
  }

  public HttpResponse<String> delete(String path, String... headers) {
    return send(with(path, headers).DELETE());
  }

  /** Headers that sign in {@code karin} with a role, beside others. */
  public static String[] as(String role, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 4);
    all[headers.length] = NAME;
    all[headers.length + 1] = "karin";
    all[headers.length + 2] = ROLE;
    all[headers.length + 3] = role;
    return all;
  }

  private HttpResponse<String> sent(
      String method, String type, String path, String body, String... headers) {
    return send(
        with(path, headers)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder with(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
