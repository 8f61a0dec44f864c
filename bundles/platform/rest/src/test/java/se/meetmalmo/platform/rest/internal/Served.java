package se.meetmalmo.platform.rest.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import se.meetmalmo.platform.rest.internal.http.Answers;
import se.meetmalmo.platform.rest.internal.http.Limits;
import se.meetmalmo.platform.rest.internal.rest.RequestMetrics;

/** The gate and what is behind it on a Jetty of its own, as Pax Web would run it. */
final class Served implements AutoCloseable {
  static final int MAX_BODY = 2000;
  final Generations generations;
  final AtomicInteger elsewhere = new AtomicInteger();
  private final Server server = new Server(0);
  private final HttpClient client = HttpClient.newHttpClient();

  Served(Object... resources) {
    this(new Limits.Rate(30, 3), resources);
  }

  Served(Limits.Rate writes, Object... resources) {
    Limits limits =
        new Limits(MAX_BODY, 10_000, writes, new Limits.Rate(60, 8), Set.of("127.0.0.1"));
    Answers answers = new Answers();
    generations = new Generations(() -> limits, answers);
    for (Object resource : resources) {
      generations.add(resource);
    }
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(
        new ServletHolder(
            new Gate(
                generations.current(),
                () -> limits,
                answers,
                new RequestMetrics(),
                elsewhere::incrementAndGet)),
        "/*");
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  Served started() {
    generations.renew();
    return this;
  }

  int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
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
    generations.close();
  }
}
