package se.meetmalmo.decisionlog.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.core.internal.DecisionLogComponent;
import se.meetmalmo.decisionlog.core.internal.store.JdbcLogStore;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.store.testing.StoreFixture;
import se.meetmalmo.platform.testing.Served;

class LogResourceTest {
  /** A reader of the world outside, who knows what the page says and nothing of our code. */
  private static final ObjectMapper OUTSIDER =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private static StoreFixture fixture;
  private static DecisionLogComponent log;
  private static Served served;

  @BeforeAll
  static void start() {
    fixture = StoreFixture.open("decisionlog", "db/decisionlog.xml");
    log = new DecisionLogComponent(new JdbcLogStore(fixture.dataSource()));
    write("idea:1", "IdeaReceived", "{\"to\":\"RECEIVED\",\"by\":\"submitter\"}");
    write("idea:1", "IdeaAccepted", "{\"from\":\"SCREENING\",\"to\":\"ACCEPTED\",\"by\":\"anna\"}");
    write("odd:\"å\"\\\n\t", "Odd \u0001", "{}");
    write("account:1", "AccountRolesChanged", "{\"roles\":[\"operator\",\"director\"]}");
    served = new Served(new LogResource(log));
  }

  private static void write(String subject, String type, String data) {
    Instant at = Instant.parse("2026-03-02T08:00:00.123Z");
    String unit = subject.startsWith("account") ? "identity" : "intake";
    log.append(JournalEvent.of(subject, type, at, data).in(unit));
  }

  @AfterAll
  static void stop() {
    served.close();
    fixture.close();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(String path, String... headers) throws Exception {
    return (List<Map<String, Object>>)
        OUTSIDER
            .readValue(
                served.get(path, headers).body(), new TypeReference<Map<String, Object>>() {})
            .get("items");
  }

  @Test
  void anOutsiderCanRecomputeTheChain() throws Exception {
    String before = "0".repeat(64);
    List<Map<String, Object>> entries = items("/api/log?size=200");
    assertThat(entries).hasSize(4);
    for (Map<String, Object> entry : entries) {
      Object hash = entry.remove("hash");
      entry.remove("account");
      byte[] text = OUTSIDER.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8);
      assertThat(entry.get("previous")).isEqualTo(before);
      before = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
      assertThat(hash).isEqualTo(before);
    }
    assertThat(served.get("/api/log/head").body())
        .isEqualTo("{\"number\":4,\"hash\":\"" + before + "\"}");
  }

  @Test
  void theCanonicalFormIsTheOneThatIsWrittenDown() {
    LogEntry first = log.find(1).orElseThrow();
    assertThat(first.canonical())
        .isEqualTo(
            "{\"actor\":\"submitter\",\"at\":\"2026-03-02T08:00:00.123Z\",\"event\":\"%s\","
                    .formatted(first.event())
                + "\"facts\":{\"to\":\"RECEIVED\"},\"kind\":\"IdeaReceived\",\"number\":1,"
                + "\"previous\":\"%s\",\"seal\":\"%s\",".formatted("0".repeat(64), first.seal())
                + "\"subject\":\"idea:1\",\"unit\":\"intake\"}");
  }

  @Test
  void givesPagesAndWhatHappenedToOneSubject() throws Exception {
    assertThat(items("/api/log?page=1&size=3")).hasSize(1);
    assertThat(items("/api/log?subject=idea:1"))
        .extracting(entry -> entry.get("kind"))
        .containsExactly("IdeaReceived", "IdeaAccepted");
    assertThat(served.get("/api/log?page=x").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/log?size=0").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/log/2").body()).contains("\"kind\":\"IdeaAccepted\"");
    assertThat(served.get("/api/log/99").statusCode()).isEqualTo(404);
    assertThat(served.get("/api/log?size=200").body()).doesNotContain("anna");
  }

  @Test
  void verifiesForOperatorsOnly() {
    assertThat(served.get("/api/log/verify").statusCode()).isIn(401, 403);
    assertThat(served.get("/api/log/verify", Served.as(Roles.DIRECTOR)).statusCode())
        .isEqualTo(403);
    String whole = served.get("/api/log/verify", Served.as(Roles.OPERATOR)).body();
    assertThat(whole).contains("\"whole\":true", "\"entries\":4");
    String cut = served.get("/api/log/verify?head=ab", Served.as(Roles.OPERATOR)).body();
    assertThat(cut).contains("\"whole\":false", "HEAD_UNKNOWN");
  }
}
