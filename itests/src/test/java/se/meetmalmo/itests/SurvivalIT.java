package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What was acknowledged is there after a restart, and after a power cut. */
public class SurvivalIT {
  private static final int CLIENTS = 4;
  private static final int BEFORE_THE_CUT = 200;

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void everythingIsThereAfterARestart() {
    String statusUrl;
    String path;
    try (Platform platform = Platform.start(folder.getRoot().toPath())) {
      JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Överlever")));
      statusUrl = idea.path("statusUrl").asText().replaceAll("^https?://[^/]*", "");
      path = "/api/ideas/" + idea.path("id").asText();
    }
    try (Platform platform = Platform.start(folder.getRoot().toPath())) {
      assertThat(platform.getPage(statusUrl).body()).contains("Överlever");
      assertThat(platform.get(path).statusCode()).isEqualTo(200);
      assertThat(platform.get(path + "/history").body()).contains("IdeaReceived");
      assertThat(platform.getAsAdmin("/api/users").statusCode()).isEqualTo(200);
    }
  }

  /** What the decision log tells of an idea's coming in. */
  private static List<String> received(Platform platform, String id) {
    HttpResponse<String> entries = platform.get("/api/log?subject=idea:" + id);
    assertThat(entries.statusCode()).isEqualTo(200);
    return Platform.parse(entries).findValuesAsText("kind").stream()
        .filter("IdeaReceived"::equals)
        .toList();
  }

  @Test
  public void everyAcknowledgedIdeaIsThereOnceAfterKillMinusNine() throws Exception {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    Platform first = Platform.start(folder.getRoot().toPath());
    CountDownLatch enough = new CountDownLatch(BEFORE_THE_CUT);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int client = i;
      clients.add(new Thread(() -> write(first, client, acknowledged, enough)));
    }
    clients.forEach(Thread::start);
    assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
    first.kill();
    for (Thread client : clients) {
      client.join();
    }
    try (Platform second = Platform.start(folder.getRoot().toPath())) {
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CUT).doesNotHaveDuplicates();
      for (String id : acknowledged) {
        HttpResponse<String> history = second.get("/api/ideas/" + id + "/history");
        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(Platform.parse(history).findValuesAsText("event"))
            .as(id)
            .containsOnlyOnce("IdeaReceived");
      }
      for (String id : acknowledged) {
        second.await("the entry of " + id, () -> !received(second, id).isEmpty());
        assertThat(received(second, id)).as(id).hasSize(1);
      }
      assertThat(second.getAsAdmin("/api/log/verify").body()).contains("\"whole\":true");
      second.await(
          "the journal has handed on everything",
          () ->
              second.console("meet:journal-list --json").text().matches("(?s).*\\[.*\\].*")
                  && !second
                      .console("meet:journal-list --json")
                      .text()
                      .matches("(?s).*\"pending\":[1-9].*"));
      assertThat(second.post("/api/ideas", Ideas.sound("Efteråt")).statusCode()).isEqualTo(201);
    }
  }

  private static void write(
      Platform platform, int client, Queue<String> acknowledged, CountDownLatch enough) {
    try {
      for (int i = 0; ; i++) {
        HttpResponse<String> response =
            platform.post("/api/ideas", Ideas.sound("Idé " + client + "-" + i));
        if (response.statusCode() == 201) {
          acknowledged.add(Platform.parse(response).path("id").asText());
          enough.countDown();
        }
      }
    } catch (UncheckedIOException cut) {
      // the platform is gone: what was acknowledged until now is what counts
      return;
    }
  }
}
