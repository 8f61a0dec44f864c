package se.meetmalmo.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The distribution that was just built, started through the front door as a process of its own.
 * {@link #kill} is what a power cut is; {@link #close} is Ctrl-C. The folder stays, so that it can
 * be started again.
 */
final class Platform implements AutoCloseable {
  static final String PASSWORD = "correct horse battery staple";
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOT = Path.of(System.getProperty("meet.root"));
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Path folder;
  private final int port;
  private final Process process;

  private Platform(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Starts all of Meet in a folder and waits until it is ready. */
  static Platform start(Path folder) {
    return start(folder, "meet");
  }

  /** Starts some features in a folder and waits until they are ready. */
  static Platform start(Path folder, String features) {
    try {
      Files.createDirectories(folder);
      int port = freePort();
      ProcessBuilder builder =
          new ProcessBuilder(
                  ROOT.resolve("meet").toString(),
                  "run",
                  "--data",
                  folder.toString(),
                  "--port",
                  String.valueOf(port),
                  "--features",
                  features)
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(folder.resolve("console.txt").toFile()));
      builder.environment().put("MEET_ADMIN_PASSWORD", PASSWORD);
      Platform platform = new Platform(folder, port, builder.start());
      platform.awaitReady();
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    try {
      await("ready", () -> get("/health/ready").statusCode() == 200);
    } catch (AssertionError e) {
      kill();
      throw new AssertionError(e.getMessage() + "\n" + output(), e);
    }
  }

  /** Waits for a condition; a request that fails counts as not yet. */
  void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new AssertionError("The platform ended while we waited for: " + what);
      }
      if (holds(condition)) {
        return;
      }
      pause();
    }
    throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what);
  }

  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
  }

  String url(String path) {
    return "http://localhost:" + port + path;
  }

  Path folder() {
    return folder;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  HttpResponse<String> getPage(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  HttpResponse<String> post(String path, Object body) {
    return send(json(path, body));
  }

  HttpResponse<String> postAsAdmin(String path, Object body) {
    return send(json(path, body).header("Authorization", admin()));
  }

  HttpResponse<String> getAsAdmin(String path) {
    return send(
        request(path).header("Accept", "application/json").header("Authorization", admin()).GET());
  }

  HttpRequest.Builder request(String path) {
    URI uri = URI.create(path.startsWith("http") ? path : url(path));
    return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What anyone gets who asks for such a type. */
  HttpResponse<byte[]> fetch(String path, String type) {
    return send(
        request(path).header("Accept", type).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  static String admin() {
    String credentials = "admin:" + PASSWORD;
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder json(String path, Object body) {
    try {
      String text = body instanceof String given ? given : JSON.writeValueAsString(body);
      return request(path)
          .header("Content-Type", "application/json")
          .header("Accept", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parse(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(response.body(), e);
    }
  }

  /** What a console command printed, and its exit status. */
  record Printed(int status, String text) {}

  Printed console(String command) {
    try {
      Process client =
          new ProcessBuilder(
                  List.of(
                      ROOT.resolve("meet").toString(),
                      "console",
                      "--data",
                      folder.toString(),
                      command))
              .redirectErrorStream(true)
              .start();
      String text = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Printed(client.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything the process has printed so far. */
  String output() {
    return read(folder.resolve("console.txt"));
  }

  String log() {
    return read(folder.resolve("data/log/karaf.log"));
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("The platform did not end within 60 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
