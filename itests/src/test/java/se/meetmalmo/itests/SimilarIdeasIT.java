package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is handed in is found, by those who may, also after a power cut; and is joined. */
public class SimilarIdeasIT {
  private static final int BEFORE_THE_CUT = 60;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void theIndexIsWholeAfterKillMinusNineAndAfterItsFolderIsGone() {
    List<String> ids = new ArrayList<>();
    Platform first = start();
    for (int i = 0; i < BEFORE_THE_CUT; i++) {
      ids.add(handedIn(first, i));
    }
    first.kill();
    Path generation = generation();
    try (Platform second = start()) {
      awaitFound(second, ids);
      assertThat(generation()).as("it was not rebuilt").isEqualTo(generation);
    }
    delete(folder.getRoot().toPath().resolve("data/search"));
    try (Platform third = start()) {
      awaitFound(third, ids);
    }
  }

  private Platform start() {
    return Platform.start(folder.getRoot().toPath());
  }

  /** The folder that answers. */
  private Path generation() {
    Path search = folder.getRoot().toPath().resolve("data/search");
    try {
      return search.resolve(Files.readString(search.resolve("current")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each with words that no other has. */
  private static String handedIn(Platform platform, int number) {
    Map<String, Object> idea = Ideas.sound("Ärende kod" + number + "x");
    return Platform.parse(platform.post("/api/ideas", idea)).path("id").asText();
  }

  /** Staff find each by its own word. */
  private static void awaitFound(Platform platform, List<String> ids) {
    platform.await(
        "every idea is found",
        () -> {
          for (int i = 0; i < ids.size(); i++) {
            String query = "/api/similar?floor=DISTANT&limit=20&title=kod" + i + "x";
            if (!platform.getAsAdmin(query).body().contains(ids.get(i))) {
              return false;
            }
          }
          return true;
        });
  }

  @Test
  public void aSenderJoinsWhatIsFoundAndNobodySeesWhatIsClosed() {
    try (Platform platform = start()) {
      JsonNode first = Platform.parse(platform.post("/api/ideas", Ideas.sound("Delad handledare")));
      String path = "/api/ideas/" + first.path("id").asText();
      String similar =
          "/api/similar?floor=DISTANT&title=Delad%20handledare%20f%C3%B6r%20praktikanter";
      platform.await(
          "staff find it", () -> platform.getAsAdmin(similar).body().contains("Delad handledare"));
      assertThat(platform.get(similar).body()).isEqualTo("[]");

      platform.postAsAdmin(path + "/decisions", Map.of("decision", "ACCEPT", "reason", "Ja"));
      platform.await(
          "everyone finds it", () -> platform.get(similar).body().contains("Delad handledare"));
      Map<String, Object> again = new LinkedHashMap<>(Ideas.sound("Gemensam handledare"));
      JsonNode receipt = Platform.parse(platform.post("/api/ideas", again));
      JsonNode hit = receipt.path("similar").get(0);
      assertThat(hit.path("id").asText()).isEqualTo(first.path("id").asText());
      assertThat(hit.path("why").size()).isPositive();

      String together =
          "/api/status/" + receipt.path("statusUrl").asText().replaceAll(".*/", "") + "/together";
      String work = hit.path("source").asText() + ":" + hit.path("id").asText();
      JsonNode joined = Platform.parse(platform.post(together + "/join", Map.of("work", work)));
      assertThat(joined.path("connectedTo").asText()).isEqualTo(first.path("id").asText());
      String own =
          "/api/status/" + first.path("statusUrl").asText().replaceAll(".*/", "") + "/together";
      assertThat(Platform.parse(platform.get(own)).path("more").asInt()).isEqualTo(1);
      platform.await(
          "staff find the one that joined",
          () -> platform.getAsAdmin(similar).body().contains("Gemensam handledare"));
      assertThat(platform.get(similar).body()).doesNotContain("Gemensam handledare");
      assertThat(platform.get("/api/ideas").body()).doesNotContain("Gemensam handledare");
      assertThat(platform.console("meet:idea-similar " + first.path("caseNumber").asText()).text())
          .contains("Gemensam handledare");
    }
  }

  @Test
  public void theIntakeNeedsNoSearch() {
    try (Platform platform =
        Platform.start(
            folder.getRoot().toPath(), "meet-intake,meet-criteria,meet-rules-malmo,meet-portal")) {
      JsonNode first = Platform.parse(platform.post("/api/ideas", Ideas.sound("Ensam")));
      assertThat(first.path("similar").size()).isZero();
      String id = first.path("id").asText();
      platform.postAsAdmin(
          "/api/ideas/" + id + "/decisions", Map.of("decision", "ACCEPT", "reason", "Ja"));
      JsonNode joined =
          Platform.parse(platform.post("/api/ideas?join=" + id, Ideas.sound("Jag också")));
      assertThat(joined.path("status").asText()).isEqualTo("CONNECTED");
      String status = joined.path("statusUrl").asText().replaceAll("^https?://[^/]*", "");
      assertThat(platform.getPage(status).body()).contains("Ensam", "gå med i något som redan");
      assertThat(platform.getAsAdmin("/api/ideas/" + id + "/similar").body()).isEqualTo("[]");
      assertThat(platform.get("/api/similar?title=x").statusCode()).isEqualTo(404);
    }
  }
}
