package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.meetmalmo.itests.strategy.LastFirst;
import se.meetmalmo.matchmaking.spi.MatchStrategy;

/** Another bundle scores differently, and goes again, while the platform serves. */
public class StrategyIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static final String COMPONENT =
      "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"last-first\">"
          + "<implementation class=\"%s\"/><service><provide interface=\"%s\"/></service>"
          + "<property name=\"service.ranking\" type=\"Integer\" value=\"10\"/></scr:component>";
  private static Platform platform;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath());
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      lines.append(
          """
          {"externalId": "k%d", "name": "Medlem %d", "email": "m%d@example.com", "organisation": {"name": "Bolag %d AB", "industry": "56"}, "capacity": {"groups": %d, "hoursPerMonth": 10}, "consentSource": "Mässan"}
          """
              .formatted(i, i, i, i, 1 + i % 3));
    }
    platform.send(
        platform
            .request("/api/members/import")
            .header("Authorization", Platform.admin())
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines.toString())));
  }

  @AfterClass
  public static void stop() {
    platform.close();
  }

  /** A bundle as somebody else would build it. */
  private static byte[] bundle() throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "example.last-first");
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Import-Package", "se.meetmalmo.matchmaking,se.meetmalmo.matchmaking.spi");
    main.putValue("Service-Component", "OSGI-INF/strategy.xml");
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    String type = LastFirst.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar = new JarOutputStream(made, manifest);
        InputStream code = LastFirst.class.getResourceAsStream("/" + type)) {
      jar.putNextEntry(new JarEntry("OSGI-INF/strategy.xml"));
      jar.write(
          COMPONENT
              .formatted(LastFirst.class.getName(), MatchStrategy.class.getName())
              .getBytes(StandardCharsets.UTF_8));
      jar.putNextEntry(new JarEntry(type));
      jar.write(code.readAllBytes());
    }
    return made.toByteArray();
  }

  private static HttpResponse<String> candidates(String idea) {
    return platform.getAsAdmin("/api/ideas/" + idea + "/candidates?limit=20");
  }

  private static List<String> ids(HttpResponse<String> answer) {
    return Platform.parse(answer).findValuesAsText("id");
  }

  private static boolean isAnother(String idea) {
    return candidates(idea).body().contains("Sist ska bli först");
  }

  @Test
  public void anotherBundleScoresAndGoesAgainWithoutOneFailedRequest() throws Exception {
    String idea =
        Platform.parse(platform.post("/api/ideas", Ideas.sound("Praktik"))).path("id").asText();
    platform.postAsAdmin(
        "/api/ideas/" + idea + "/decisions", Map.of("decision", "ACCEPT", "reason", "Ja"));
    platform.await("the people are read", () -> ids(candidates(idea)).size() == 9);
    List<String> usual = ids(candidates(idea));
    AtomicBoolean go = new AtomicBoolean(true);
    ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    Thread reader =
        new Thread(
            () -> {
              while (go.get()) {
                HttpResponse<String> answer = candidates(idea);
                if (answer.statusCode() != 200 || ids(answer).size() != 9) {
                  failed.add(answer.statusCode() + " " + answer.body());
                }
              }
            });
    reader.start();
    Path jar = platform.folder().resolve("deploy/last-first.jar");
    try {
      Path made = Files.createTempFile("last-first", ".jar");
      Files.write(made, bundle());
      Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
      platform.await("the other strategy scores", () -> isAnother(idea));
      assertThat(ids(candidates(idea))).isSortedAccordingTo(Comparator.reverseOrder());
      Files.delete(jar);
      platform.await("the usual one is back", () -> !isAnother(idea));
      assertThat(ids(candidates(idea))).isEqualTo(usual);
    } finally {
      go.set(false);
      reader.join();
    }
    assertThat(failed).isEmpty();
  }
}
