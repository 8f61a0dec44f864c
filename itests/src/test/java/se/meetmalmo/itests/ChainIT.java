package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.Assume;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The whole chain over HTTP and in the console, on all of Meet. */
public class ChainIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static Platform platform;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath().resolve("meet"));
  }

  @AfterClass
  public static void stop() {
    platform.close();
  }

  @Test
  public void anIdeaIsTakenInJudgedAndShownToItsSender() {
    HttpResponse<String> created = platform.post("/api/ideas", Ideas.sound("Delad handledare"));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    JsonNode idea = Platform.parse(created);
    assertThat(idea.path("caseNumber").asText()).matches("M-\\d{4}-\\d{6}");
    assertThat(idea.path("status").asText()).isEqualTo("SCREENING");
    assertThat(idea.path("assessment").path("outcome").asText()).isEqualTo("PROCEED");
    assertThat(idea.path("assessment").path("findings").size()).isEqualTo(5);
    assertThat(idea.path("similar").isArray()).isTrue();
    assertThat(created.headers().firstValue("Location")).isPresent();

    HttpResponse<String> page = platform.getPage(idea.path("statusUrl").asText());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Delad handledare").contains(idea.path("caseNumber").asText());
  }

  @Test
  public void aPlainApplicationIsReferredToTheBusinessPilot() {
    JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.application()));
    assertThat(idea.path("assessment").path("outcome").asText()).isEqualTo("REFER");
    assertThat(idea.path("status").asText()).isEqualTo("REFERRED");
  }

  @Test
  public void thePublicNeverSeesWhoTheSenderIs() {
    JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Namnlös för alla")));
    String path = "/api/ideas/" + idea.path("id").asText();
    for (String shown :
        new String[] {
          platform.get(path).body(),
          platform.get(path + "/history").body(),
          platform.get("/api/ideas").body(),
          platform.getPage("/ideas").body(),
          platform.getPage("/ideas/" + idea.path("id").asText()).body()
        }) {
      assertThat(shown).doesNotContain("Provsson").doesNotContain("sven@example.com");
    }
    assertThat(platform.getAsAdmin(path).body()).contains("sven@example.com");
  }

  @Test
  public void thePublicReadsAnIdeaOnceAPersonHasAcceptedIt() {
    JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Öppen när den antas")));
    String path = "/api/ideas/" + idea.path("id").asText();
    assertThat(Platform.parse(platform.get(path)).path("withheld").asBoolean()).isTrue();
    assertThat(platform.get("/api/ideas").body()).doesNotContain("Öppen när den antas");
    Map<String, String> accept = Map.of("decision", "ACCEPT", "reason", "Bra");
    assertThat(platform.postAsAdmin(path + "/decisions", accept).statusCode()).isEqualTo(200);
    assertThat(platform.get(path).body()).contains("Öppen när den antas");
    assertThat(platform.getPage("/ideas").body()).contains("Öppen när den antas");
  }

  @Test
  public void aCoordinatorDecidesAndTheSenderReadsTheReason() {
    JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Pausas en tid")));
    String decisions = "/api/ideas/" + idea.path("id").asText() + "/decisions";
    Map<String, String> pause = Map.of("decision", "PAUSE", "reason", "Vi väntar på budgeten");
    assertThat(platform.post(decisions, pause).statusCode()).isEqualTo(401);
    assertThat(platform.postAsAdmin(decisions, pause).statusCode()).isEqualTo(200);
    assertThat(platform.getPage(idea.path("statusUrl").asText()).body())
        .contains("Vi väntar på budgeten");
    HttpResponse<String> again =
        platform.postAsAdmin(decisions, Map.of("decision", "ACCEPT", "reason", "Nu"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Platform.parse(again).path("detail").asText()).contains("WAKE");
  }

  @Test
  public void badInputIsRefusedWithTheFieldNamed() {
    Map<String, Object> nameless = new HashMap<>(Ideas.sound("x"));
    nameless.remove("title");
    nameless.put("submitter", Map.of("name", "N", "email", "no address"));
    assertProblem(platform.post("/api/ideas", nameless), 400, "title", "submitter.email");

    Map<String, Object> strange = new HashMap<>(Ideas.sound("x"));
    strange.put("colour", "blue");
    assertProblem(platform.post("/api/ideas", strange), 400, "colour");
    assertProblem(platform.post("/api/ideas", "{\"title\": 7}"), 400, "title");
    assertProblem(platform.post("/api/ideas", "{\"title\": "), 400);
    assertProblem(platform.post("/api/ideas", "\"" + "x".repeat(2_000_000) + "\""), 413);
    assertProblem(
        platform.send(
            platform
                .request("/api/ideas")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hej"))),
        415);
    assertProblem(
        platform.send(
            platform
                .request("/api/ideas")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}))),
        400);
    assertProblem(platform.get("/api/ideas?status=NOWHERE"), 400, "status");
    assertProblem(platform.get("/api/ideas?size=100000"), 400, "size");
    assertProblem(platform.get("/api/ideas/nothing"), 404);
    assertProblem(platform.get("/api/status/nothing"), 404);
    assertProblem(platform.send(platform.request("/api/ideas").DELETE()), 405);
  }

  private static void assertProblem(HttpResponse<String> response, int status, String... fields) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Platform.parse(response);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    for (String field : fields) {
      assertThat(problem.path("errors").findValuesAsText("field")).contains(field);
    }
    assertThat(response.body()).doesNotContain("Exception").doesNotContain("at se.meetmalmo");
  }

  @Test
  public void theOpenApiDocumentNamesEveryFixedPath() {
    JsonNode paths = Platform.parse(platform.get("/api/openapi.json")).path("paths");
    for (String path :
        new String[] {
          "/api/ideas",
          "/api/ideas/{id}",
          "/api/ideas/{id}/history",
          "/api/ideas/{id}/decisions",
          "/api/ideas/import",
          "/api/status/{token}",
          "/api/assessments",
          "/api/criteria",
          "/api/rule-sets",
          "/api/rule-sets/active"
        }) {
      assertThat(paths.has(path)).as(path).isTrue();
    }
  }

  @Test
  public void anUnchangedAnswerIsNotSentAgain() {
    HttpResponse<String> first = platform.get("/api/criteria");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second =
        platform.send(
            platform
                .request("/api/criteria")
                .header("Accept", "application/json")
                .header("If-None-Match", tag)
                .GET());
    assertThat(second.statusCode()).isEqualTo(304);
  }

  @Test
  public void everyAnswerCarriesTheSecurityHeaders() {
    for (String path : new String[] {"/", "/api/ideas", "/nowhere", "/sign-in"}) {
      var headers = platform.getPage(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
    }
  }

  @Test
  public void theOperatorSeesTheIdeaInTheConsole() {
    JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Syns i konsolen")));
    Platform.Printed list = platform.console("meet:idea-list --json");
    assertThat(list.status()).as(list.text()).isZero();
    assertThat(list.text()).contains("Syns i konsolen");
    assertThat(platform.console("meet:idea-show " + idea.path("caseNumber").asText()).text())
        .contains("Syns i konsolen");
    assertThat(platform.console("meet:idea-show M-1999-000001").status()).isNotZero();
    for (String command :
        new String[] {
          "meet:status", "meet:modules", "meet:rules-list", "meet:journal-list", "meet:user-list"
        }) {
      Platform.Printed printed = platform.console(command);
      assertThat(printed.status()).as(command + printed.text()).isZero();
    }
  }

  @Test
  public void whatAnOperatorTypesWronglyIsSaidAndNotLogged() throws Exception {
    Path empty = Files.createFile(platform.folder().resolve("empty.jsonl"));
    String before = platform.log();
    assertRefused("meet:idea-import /nowhere.jsonl", "/nowhere.jsonl can't be read");
    assertRefused("meet:idea-import " + platform.folder(), "it is a folder");
    assertRefused("meet:idea-import " + empty, "has no rows");
    assertRefused("meet:idea-show M-1999-000001", "M-1999-000001");
    assertRefused("meet:idea-list --status NOWHERE", "NOWHERE is not one of RECEIVED");
    assertRefused("meet:idea-assess", "--all-undecided");
    assertRefused("meet:rules-show nothing", "nothing");
    assertRefused("meet:user-roles nobody coordinator", "nobody");
    assertThat(platform.log().substring(before.length())).doesNotContain("ERROR", "\tat ");
  }

  private static void assertRefused(String command, String why) {
    Platform.Printed printed = platform.console(command);
    assertThat(printed.status()).as(command + printed.text()).isNotZero();
    assertThat(printed.text()).contains(why);
  }

  @Test
  public void whoHasNotSignedInIsToldSoWithAnyBody() {
    HttpResponse<String> bare =
        platform.send(
            platform
                .request("/api/ideas/nothing/decisions")
                .header("Accept", "application/json")
                .POST(BodyPublishers.noBody()));
    assertThat(bare.statusCode()).as(bare.body()).isEqualTo(401);
    JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Tas tillbaka")));
    String token = idea.path("statusUrl").asText().replaceAll(".*/", "");
    HttpResponse<String> withdrawn =
        platform.send(
            platform
                .request("/api/status/" + token + "/withdrawal")
                .header("Accept", "application/json")
                .POST(BodyPublishers.noBody()));
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
  }

  @Test
  public void realTextsGoInByTheConsoleAndEachIsJudged() throws Exception {
    Assume.assumeTrue("needs real texts in " + RealTexts.folder(), RealTexts.present());
    Path file = platform.folder().resolve("real.jsonl");
    int rows = RealTexts.write(RealTexts.folder(), file);
    Files.writeString(
        file,
        "{\"title\": \"Utan text\"}\n{\"title\": \n",
        java.nio.file.StandardOpenOption.APPEND);
    long before = total("");
    Platform.Printed printed = platform.console("meet:idea-import " + file);
    assertThat(printed.text())
        .contains(String.valueOf(rows))
        .contains(String.valueOf(rows + 1))
        .contains(String.valueOf(rows + 2));
    assertThat(platform.console("meet:idea-list --json --text are-").status()).isZero();
    JsonNode imported = Platform.parse(platform.getAsAdmin("/api/ideas?size=200"));
    assertThat(imported.path("total").asLong()).isEqualTo(before + rows);
    for (JsonNode idea : imported.path("items")) {
      assertThat(idea.path("outcome").asText()).isNotIn("", "UNDECIDED");
    }
    platform.console("meet:idea-import " + file);
    assertThat(total("")).isEqualTo(before + rows);
  }

  private static long total(String query) {
    return Platform.parse(platform.getAsAdmin("/api/ideas" + query)).path("total").asLong();
  }
}
