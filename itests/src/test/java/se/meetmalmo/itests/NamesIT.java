package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who takes a name back is named nowhere: all that a stranger can get is looked through. */
public class NamesIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
  private static final Map<String, Object> LAST =
      Map.of(
          "kind",
          "FINAL",
          "did",
          "Vi delade handledare",
          "outcome",
          "Nio unga fick arbete",
          "worked",
          "Att ses",
          "notAgain",
          "Börja i juli");
  private static final Map<String, Object> FIRST =
      Map.of("kind", "INTERIM", "did", "Vi har träffats en gång");
  private static Platform platform;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath());
  }

  @AfterClass
  public static void stop() {
    platform.close();
  }

  private static JsonNode sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    return Platform.parse(answer);
  }

  private static JsonNode post(String path, Object body) {
    return sent(platform.postAsAdmin(path, body));
  }

  private static JsonNode send(String user, String method, String path, Object body) {
    String credentials = user + ":" + Platform.PASSWORD;
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return sent(
        platform.send(
            platform
                .request(path)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(
                    method, BodyPublishers.ofString(Platform.JSON.valueToTree(body).toString()))));
  }

  private static String accepted(String title) {
    String id = Platform.parse(platform.post("/api/ideas", Ideas.sound(title))).path("id").asText();
    post("/api/ideas/" + id + "/decisions", Map.of("decision", "ACCEPT", "reason", "Ja"));
    return id;
  }

  private static final Map<String, Object> MEMBER =
      Map.of(
          "name",
          "Zakarias Unikson",
          "email",
          "zakarias.unik@example.com",
          "phone",
          "040-9871234",
          "organisation",
          Map.of("name", "Unikbolaget AB", "industry", "62", "area", "Norr"),
          "interest",
          Map.of("scope", "TOPICS", "themes", List.of("arbete")),
          "consentPublicName",
          true);

  private static final Map<String, Object> GUEST =
      Map.of(
          "side", "BUSINESS",
          "name", "Gunvor Gästberg",
          "organisation", "Gästbergs Kök",
          "email", "gunvor.hemlig@example.com");

  private static final Map<String, Object> SILENT =
      Map.of("side", "BUSINESS", "name", "Tyst Person");

  /** Started, led by a member, with somebody of the city. */
  private static JsonNode started(String idea, String memberId, Map<String, Object> third) {
    List<Map<String, Object>> places =
        List.of(
            Map.of("side", "BUSINESS", "role", "LEADER", "memberId", memberId),
            Map.of("side", "CITY", "unitId", "fritid", "name", "Cilla Hemlig"),
            third);
    JsonNode formed = post("/api/groups", Map.of("ideaId", idea, "places", places));
    String path = "/api/groups/" + formed.path("id").asText();
    send(
        "admin",
        "PUT",
        path + "/mandate",
        Map.of(
            "goal",
            "Tio unga",
            "frames",
            "Kök",
            "time",
            "Ett år",
            "resources",
            "En handledare",
            "decisionRights",
            "Upplägget"));
    post(path + "/start", Map.of("first", TODAY.toString(), "last", TODAY.plusDays(9).toString()));
    return formed;
  }

  /** The guest agrees to be named, by private link. */
  private static void agrees(JsonNode group) {
    String path = "/api/groups/" + group.path("id").asText() + "/participants/" + guest(group);
    String link =
        post(path + "/link", Map.of())
            .path("url")
            .asText()
            .replaceAll(".*/participation/", "/api/participations/");
    send("admin", "PUT", link + "/naming", Map.of("named", true));
  }

  private static String guest(JsonNode group) {
    for (JsonNode person : group.path("people")) {
      if (person.at("/place/name").asText().startsWith("Gunvor")) {
        return person.path("id").asText();
      }
    }
    throw new AssertionError("No guest in " + group);
  }

  /** What a group reports is accepted, and the knowledge bank's initiative comes of it. */
  private static String reported(String group, Map<String, Object> said) {
    String path = "/api/groups/" + group;
    String report = post(path + "/reports", said).path("id").asText();
    post(path + "/reports/" + report + "/review", Map.of("accepted", true));
    platform.await("published", () -> !initiative(path).isEmpty());
    return initiative(path);
  }

  private static String initiative(String path) {
    return Platform.parse(platform.get(path)).path("initiativeId").asText();
  }

  /** The city tells of a group in its channels; what it says follows the group. */
  private static void told(String group) {
    post(
        "/api/users",
        Map.of("name", "leo", "roles", List.of("communicator"), "password", Platform.PASSWORD));
    List<Map<String, String>> texts =
        List.of(
            Map.of(
                "channel",
                "BUSINESS_SITE",
                "audience",
                "businesses",
                "headline",
                "{{title}}",
                "text",
                "Läget: {{status}}. {{statusText}}"),
            Map.of(
                "channel",
                "PRESS",
                "audience",
                "press",
                "headline",
                "{{title}}",
                "text",
                "{{statusText}} {{link}}"));
    String path = "/api/communications/plan/activities";
    JsonNode added =
        post(
            path,
            Map.of(
                "title",
                "Om gruppen",
                "about",
                "group:" + group,
                "texts",
                texts,
                "owner",
                "admin",
                "day",
                TODAY.toString()));
    String one = path + "/" + added.path("id").asText();
    if (added.path("status").asText().equals("IDEA")) {
      post(one + "/moves", Map.of("to", "DRAFT"));
    }
    assertThat(send("admin", "GET", one + "/findings", "").toString()).doesNotContain("not-public");
    send("leo", "POST", one + "/moves", Map.of("to", "APPROVED"));
    post(one + "/moves", Map.of("to", "PUBLISHED"));
    assertThat(platform.get("/feeds/news.json").body()).contains("Läget: Arbetar");
  }

  /** Addresses at which a word is read, with the words around it. */
  private static Map<String, String> where(Map<String, String> texts, String... words) {
    Map<String, String> found = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          for (String word : words) {
            int at = text.indexOf(word);
            if (at >= 0) {
              found.put(
                  path, text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)));
            }
          }
        });
    return found;
  }

  @Test
  public void whoTakesTheNameBackIsNamedNowhere() {
    assertThat(platform.post("/api/members", MEMBER).statusCode()).isEqualTo(202);
    String known =
        send("admin", "GET", "/api/members/all?q=Unikson", "").at("/items/0/id").asText();
    String mine =
        post("/api/members/" + known + "/link", Map.of())
            .path("url")
            .asText()
            .replaceAll(".*/membership/", "/api/memberships/");
    JsonNode own = sent(platform.post(mine + "/confirmation", ""));
    String member = own.path("id").asText();
    String certificate = own.path("certificateId").asText();
    String done = accepted("Delad handledare");
    String closed = started(done, member, SILENT).path("id").asText();
    String initiative = reported(closed, LAST);
    String going = accepted("Sommarjobb i köket");
    JsonNode running = started(going, member, GUEST);
    agrees(running);
    String group = running.path("id").asText();
    String begun = reported(group, FIRST);
    told(group);
    List<String> ids = List.of(member, certificate, done, going, closed, group, initiative, begun);
    PublicWeb web = new PublicWeb(platform, ids, "Zakarias");

    Map<String, String> before = web.read();
    assertThat(where(before, "Unikson").keySet())
        .contains(
            "/bank",
            "/bank?q=Zakarias",
            "/api/members",
            "/api/members/" + member,
            "/api/members/" + member + "/certificate",
            "/api/members?q=Zakarias&size=100",
            "/api/certificates/" + certificate + "/status",
            "/certificates/" + certificate,
            "/api/groups",
            "/api/groups/" + group,
            "/groups/" + group,
            "/groups/" + closed,
            "/api/initiatives/" + initiative,
            "/initiatives/" + initiative,
            "/initiatives/" + begun,
            "/api/open-data/lessons.json",
            "/api/open-data/lessons.csv");
    assertThat(where(before, "Gunvor Gästberg").keySet())
        .contains("/groups/" + group, "/initiatives/" + begun, "/api/open-data/lessons.csv");
    assertThat(where(before, "Läget: Arbetar").keySet())
        .contains("/feeds/news.atom", "/feeds/news.rss");
    assertThat(
            where(
                before, "zakarias.unik", "9871234", "gunvor.hemlig", "Cilla Hemlig", "Tyst Person"))
        .isEmpty();

    Map<String, Object> silent =
        Map.of("name", "Zakarias Unikson", "organisation", Map.of("name", "Unikbolaget AB"));
    send("admin", "PUT", mine, silent);
    for (String at : List.of("/bank", "/certificates/" + certificate, "/groups/" + group)) {
      assertThat(platform.getPage(at).body()).as(at).doesNotContain("Unikson", "Unikbolaget");
    }
    goneFrom(web, "Unikson", "Unikbolaget");

    send("admin", "DELETE", "/api/groups/" + group + "/participants/" + guest(running), "");
    goneFrom(web, "Gunvor", "Gästbergs");
    assertThat(platform.log()).doesNotContain("Unikson", "Gunvor", "zakarias.unik", "9871234");
  }

  /** What is published in the knowledge bank follows as the journal is handed on. */
  private static void goneFrom(PublicWeb web, String... words) {
    Map<String, String> left = new TreeMap<>();
    try {
      platform.await(
          "named nowhere",
          () -> {
            left.clear();
            left.putAll(where(web.read(), words));
            return left.isEmpty();
          });
    } catch (AssertionError e) {
      throw new AssertionError("Still named: " + left, e);
    }
  }
}
