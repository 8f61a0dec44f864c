package se.meetmalmo.intake.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.core.internal.FakeSearch;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;
import se.meetmalmo.search.Likeness;

class IdeaResourceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SITE = "https://meet.example.se";
  private static final FakeSearch SEARCH = new FakeSearch();
  private static IntakeOnDerby house;
  private static Served served;

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
    Intake intake = house.intake;
    served =
        new Served(
            new IdeaResource(
                intake,
                house.screening,
                path -> URI.create(SITE + path),
                Similar.on(SEARCH),
                house.joining),
            new DecisionResource(intake),
            new ImportResource(intake),
            new StatusResource(intake, house.waiting));
  }

  @AfterAll
  static void close() {
    served.close();
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
    SEARCH.hits.clear();
    SEARCH.broken = false;
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }

  private static JsonNode submit() {
    HttpResponse<String> response = served.post("/api/ideas", Examples.SUBMISSION);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return json(response);
  }

  private static JsonNode submit(String text) {
    return json(
        served.post(
            "/api/ideas", Examples.SUBMISSION.replace("Vi vill tillsammans med staden", text)));
  }

  private static String idea(JsonNode receipt) {
    return "/api/ideas/" + receipt.get("id").asText();
  }

  private static String token(JsonNode receipt) {
    return receipt.get("statusUrl").asText().replaceAll(".*/", "");
  }

  @Test
  void namesSimilarWorkInTheReceipt() {
    SEARCH.hits.add(FakeSearch.hit("knowledgebank", "7", "Delat kök", Likeness.LIKELY_SAME));
    JsonNode similar = submit().get("similar");

    assertThat(similar).hasSize(1);
    assertThat(similar.get(0).get("type").asText()).isEqualTo("INITIATIVE");
    assertThat(similar.get(0).get("id").asText()).isEqualTo("7");
    assertThat(similar.get(0).get("status").asText()).isEqualTo("ONGOING");
    assertThat(similar.get(0).get("why").get(0).get("concept").asText()).isEqualTo("lärlingar");
  }

  @Test
  void takesInWhileTheSearchFails() {
    SEARCH.broken = true;
    assertThat(submit().get("similar")).isEmpty();
  }

  @Test
  void joinsWhatExistsAndSaysWhatCannotBeJoined() {
    JsonNode target = submit();
    String join = "/api/ideas?join=" + target.get("caseNumber").asText();
    HttpResponse<String> refused = served.post(join, Examples.SUBMISSION);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"join\"", "unknown-work");
    assertThat(served.post("/api/ideas?join=Kalle", Examples.SUBMISSION).body())
        .contains("malformed");

    String accept = "{\"decision\": \"ACCEPT\", \"reason\": \"Ja\"}";
    served.post(idea(target) + "/decisions", accept, Served.as(Roles.COORDINATOR));
    HttpResponse<String> joined = served.post(join, Examples.SUBMISSION);
    assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
    assertThat(json(joined).get("status").asText()).isEqualTo("CONNECTED");
  }

  @Test
  void answersWithReceiptAndLocation() {
    HttpResponse<String> response = served.post("/api/ideas", Examples.SUBMISSION);
    JsonNode receipt = json(response);

    assertThat(response.headers().firstValue("Location"))
        .contains(SITE + "/api/ideas/" + receipt.get("id").asText());
    assertThat(receipt.get("caseNumber").asText()).matches("M-2026-\\d{6}");
    assertThat(receipt.get("status").asText()).isEqualTo("SCREENING");
    assertThat(receipt.get("statusUrl").asText()).matches(SITE + "/status/[A-Za-z0-9_-]{43}");
    assertThat(receipt.get("assessment").get("outcome").asText()).isEqualTo("PROCEED");
    assertThat(receipt.get("similar").isArray()).isTrue();
    assertThat(json(served.get(idea(receipt))).get("id")).isEqualTo(receipt.get("id"));
  }

  @Test
  void namesEveryMissingField() {
    HttpResponse<String> response = served.post("/api/ideas", "{}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("errors").findValuesAsText("field"))
        .containsExactly(
            "title",
            "text",
            "submitter.name",
            "submitter.email",
            "submitter.organisation.name",
            "noGuaranteeAcknowledged");
  }

  @Test
  void refusesWhatIsNoSubmission() {
    assertThat(served.post("/api/ideas", "").statusCode()).isEqualTo(400);
    assertThat(served.post("/api/ideas", "[]").statusCode()).isEqualTo(400);
    assertThat(served.post("/api/ideas", "{\"title\": 5}").body()).contains("title");
    assertThat(served.post("/api/ideas", "{\"colour\": 5}").body()).contains("unknown-field");
    assertThat(served.postAs("text/plain", "/api/ideas", "hej").statusCode()).isEqualTo(415);
    String tooLong = "{\"title\": \"%s\"}".formatted("x".repeat(151));
    assertThat(served.post("/api/ideas", tooLong).body()).contains("too-long");
  }

  @Test
  void letsOnlyCoordinatorsWriteForOthers() {
    String body = "{\"title\":\"T\",\"text\":\"x\",\"submitter\":{\"name\":\"Bo Ek\"}}";

    assertThat(served.post("/api/ideas?origin=PHONE", body).statusCode()).isEqualTo(403);
    assertThat(
            served.post("/api/ideas?origin=PHONE", body, Served.as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(201);
    assertThat(served.post("/api/ideas?origin=PIGEON", body, Served.as(Roles.COORDINATOR)).body())
        .contains("PHONE, MEETING, EMAIL");
  }

  @Test
  void showsThePublicNeitherSubmitterNorContacts() {
    JsonNode receipt = submit("Anna Ek, anna.ek@example.se eller 070-123 45 67, föreslår att vi");
    decide(receipt, "ACCEPT");

    String body = served.get(idea(receipt)).body();
    String list = served.get("/api/ideas").body();
    String history = served.get(idea(receipt) + "/history").body();
    assertThat(body).contains("[…], […] eller […], föreslår att vi");
    for (String shown : new String[] {body, list, history}) {
      assertThat(shown)
          .doesNotContain("Anna Ek", "example.se", "123 45 67", "Ek Bygg", "submitter\":{");
    }
  }

  @Test
  void showsCoordinatorsEverything() {
    JsonNode receipt = submit();
    HttpResponse<String> response = served.get(idea(receipt), Served.as(Roles.COORDINATOR));

    assertThat(json(response).at("/submission/submitter/email").asText())
        .isEqualTo("anna.ek@example.se");
    assertThat(json(response).get("allowed").toString()).contains("ACCEPT");
    assertThat(served.get(idea(receipt), Served.as(Roles.DIRECTOR)).body())
        .doesNotContain("anna.ek@example.se");
    assertThat(response.headers().firstValue("ETag")).contains("\"1\"");
  }

  private static void decide(JsonNode receipt, String decision) {
    HttpResponse<String> done =
        served.post(
            idea(receipt) + "/decisions",
            "{\"decision\":\"%s\",\"reason\":\"Ja\"}".formatted(decision),
            Served.as(Roles.COORDINATOR));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
  }

  @Test
  void asksTheDatabaseOnceARequest() {
    JsonNode receipt = submit();
    String[] coordinator = Served.as(Roles.COORDINATOR);

    assertThat(transactions(() -> served.get(idea(receipt), coordinator))).isEqualTo(1);
    assertThat(transactions(() -> served.get(idea(receipt) + "/history"))).isEqualTo(1);
    assertThat(transactions(() -> served.get("/api/ideas", coordinator))).isEqualTo(1);
    assertThat(transactions(() -> served.get("/api/status/" + token(receipt)))).isEqualTo(1);
    String ask = "{\"decision\":\"ASK\",\"reason\":\"Vem?\"}";
    String[] matching = Served.as(Roles.COORDINATOR, "If-Match", "\"1\"");
    assertThat(transactions(() -> served.post(idea(receipt) + "/decisions", ask, matching)))
        .isEqualTo(1);
    assertThat(transactions(() -> served.post("/api/ideas", Examples.SUBMISSION))).isEqualTo(1);
  }

  private static int transactions(Runnable request) {
    house.jpa.count();
    request.run();
    return house.jpa.count();
  }

  @Test
  void withholdsWhatNobodyHasReadAndFindsItForNobody() {
    JsonNode receipt = submit();
    JsonNode shown = json(served.get(idea(receipt)));

    assertThat(shown.get("withheld").asBoolean()).isTrue();
    assertThat(shown.get("caseNumber")).isEqualTo(receipt.get("caseNumber"));
    assertThat(shown.get("status").asText()).isEqualTo("SCREENING");
    assertThat(shown.toString()).doesNotContain("lärling", "kompetens", "Rosengård", "Båda sidor");
    assertThat(json(served.get("/api/ideas")).get("total").asInt()).isZero();
    assertThat(json(served.get("/api/ideas?q=l%C3%84R")).get("total").asInt()).isZero();
    assertThat(served.get(idea(receipt) + "/history").body()).contains("IdeaReceived");
  }

  @Test
  void namesTheDayThatIsNone() {
    JsonNode receipt = submit();
    String pause = "{\"decision\":\"PAUSE\",\"reason\":\"Sen\",\"until\":\"%s\"}";
    String decisions = idea(receipt) + "/decisions";

    assertThat(
            served
                .post(decisions, pause.formatted("2027-99-99"), Served.as(Roles.COORDINATOR))
                .body())
        .contains("until", "malformed", "2027-03-01");
    assertThat(
            served
                .post(decisions, pause.formatted("2020-01-01"), Served.as(Roles.COORDINATOR))
                .body())
        .contains("until", "not-in-future");
    assertThat(
            json(served.post(
                    decisions, pause.formatted("2027-03-01"), Served.as(Roles.COORDINATOR)))
                .get("pausedUntil")
                .asText())
        .isEqualTo("2027-03-01");
  }

  @Test
  void withholdsWhatIsReferred() {
    house.criteria.outcome = Outcome.REFER;
    JsonNode receipt = submit();
    HttpResponse<String> shown = served.get(idea(receipt));

    assertThat(json(shown).get("status").asText()).isEqualTo("REFERRED");
    assertThat(shown.body()).doesNotContain("lärlingsutbildning", "Därför att", "kompetens");
    assertThat(json(served.get("/api/ideas")).get("total").asInt()).isZero();
    assertThat(json(served.get("/api/ideas?status=REFERRED")).get("total").asInt()).isZero();
    assertThat(served.get(idea(receipt) + "/history").body()).doesNotContain("Därför att");
    assertThat(
            json(served.get("/api/ideas?status=REFERRED", Served.as(Roles.COORDINATOR)))
                .get("total")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void listsByPageAndFilter() {
    decide(submit(), "ACCEPT");
    decide(submit(), "ACCEPT");
    JsonNode page = json(served.get("/api/ideas?size=1&page=1&status=ACCEPTED,PAUSED&q=l%C3%84R"));

    assertThat(page.get("total").asInt()).isEqualTo(2);
    assertThat(page.get("items").size()).isEqualTo(1);
    assertThat(
            json(served.get("/api/ideas?theme=byggande&area=Roseng%C3%A5rd")).get("total").asInt())
        .isEqualTo(2);
    assertThat(json(served.get("/api/ideas?status=PAUSED&status=STAFFING")).get("total").asInt())
        .isZero();
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    HttpResponse<String> unknown = served.get("/api/ideas?status=LOST");

    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("status", "RECEIVED, SCREENING");
    assertThat(served.get("/api/ideas?size=0").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/ideas?size=9999").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/ideas?page=x").body()).contains("whole number");
    assertThat(served.get("/api/ideas/nothing").statusCode()).isEqualTo(404);
    assertThat(served.get("/api/ideas/M-1999-000001/history").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhenNothingHasChanged() {
    JsonNode receipt = submit();
    String tag = served.get(idea(receipt)).headers().firstValue("ETag").orElseThrow();

    assertThat(served.get(idea(receipt), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(
            served
                .get(idea(receipt), Served.as(Roles.COORDINATOR, "If-None-Match", tag))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void decides() {
    JsonNode receipt = submit();
    String decisions = idea(receipt) + "/decisions";
    String accept = "{\"decision\":\"ACCEPT\",\"reason\":\"Ja\"}";

    assertThat(served.post(decisions, accept).statusCode()).isEqualTo(401);
    assertThat(served.post(decisions, accept, Served.as(Roles.OPERATOR)).statusCode())
        .isEqualTo(403);
    assertThat(served.post(decisions, "{}", Served.as(Roles.COORDINATOR)).body())
        .contains("decision", "reason");
    HttpResponse<String> done = served.post(decisions, accept, Served.as(Roles.COORDINATOR));
    assertThat(json(done).get("status").asText()).isEqualTo("ACCEPTED");
    assertThat(done.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(served.post(decisions, accept, Served.as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(409);
    assertThat(served.get(idea(receipt) + "/history", Served.as(Roles.COORDINATOR)).body())
        .contains("\"by\":\"karin\"", "\"reason\":\"Ja\"");
    assertThat(served.get(idea(receipt) + "/history").body()).doesNotContain("karin");
  }

  @Test
  void refusesADecisionOnAnOlderVersion() {
    JsonNode receipt = submit();
    String decisions = idea(receipt) + "/decisions";
    String ask = "{\"decision\":\"ASK\",\"reason\":\"Vem?\",\"version\":1}";

    assertThat(served.post(decisions, ask, Served.as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(200);
    assertThat(served.post(decisions, ask, Served.as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(409);
    assertThat(
            served
                .post(decisions, ask, Served.as(Roles.COORDINATOR, "If-Match", "\"1\""))
                .statusCode())
        .isEqualTo(412);
    assertThat(
            served
                .post(decisions, ask, Served.as(Roles.COORDINATOR, "If-Match", "\"2\""))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void tellsTheSubmitterAndWithdraws() {
    JsonNode receipt = submit();
    String status = "/api/status/" + token(receipt);
    HttpResponse<String> english = served.get(status, "Accept-Language", "en-GB,en;q=0.8");

    assertThat(json(served.get(status)).get("nextStep").asText()).startsWith("Näringslivsenheten");
    assertThat(json(english).get("nextStep").asText()).startsWith("The business unit");
    assertThat(json(english).get("expectedBy").asText()).isEqualTo("2026-12-14T10:15:30.123Z");
    assertThat(english.headers().firstValue("Cache-Control")).contains("no-store");
    HttpResponse<String> withdrawn =
        served.post(status + "/withdrawal", "{\"reason\":\"Klart ändå\"}");
    assertThat(json(withdrawn).get("status").asText()).isEqualTo("WITHDRAWN");
    assertThat(json(withdrawn).get("reason").asText()).isEqualTo("Klart ändå");
    assertThat(served.post(status + "/withdrawal", "{}").statusCode()).isEqualTo(409);
    assertThat(served.get("/api/status/nothing").statusCode()).isEqualTo(404);
    assertThat(json(served.get("/api/ideas")).get("total").asInt()).isZero();
  }

  @Test
  void withdrawsWithoutABody() {
    String withdrawal = "/api/status/" + token(submit()) + "/withdrawal";

    assertThat(served.postAs("text/plain", withdrawal, "hej").statusCode()).isEqualTo(415);
    HttpResponse<String> withdrawn = served.post(withdrawal);
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
    assertThat(json(withdrawn).get("status").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  void tellsTheSubmitterWhatWasSaid() {
    JsonNode receipt = submit();
    decide(receipt, "ASK");
    decide(receipt, "ACCEPT");
    String status = "/api/status/" + token(receipt);
    served.post(status + "/withdrawal", "{\"reason\":\"Klart\"}");

    JsonNode messages = json(served.get(status)).get("messages");
    assertThat(messages.findValuesAsText("event")).containsExactly("MoreAsked", "IdeaAccepted");
    assertThat(messages.findValuesAsText("text")).containsExactly("Ja", "Ja");
    assertThat(messages.get(0).has("at")).isTrue();
  }

  @Test
  void tellsProgramsWhatIsAllowed() {
    JsonNode receipt = submit();
    decide(receipt, "PAUSE");
    HttpResponse<String> refused =
        served.post(
            idea(receipt) + "/decisions",
            "{\"decision\":\"ACCEPT\",\"reason\":\"Ja\"}",
            Served.as(Roles.COORDINATOR));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).get("allowed").toString()).isEqualTo("[\"WAKE\"]");
    assertThat(json(refused).get("detail").asText())
        .endsWith("is PAUSED: ACCEPT is not possible, only WAKE");
  }

  @Test
  void tellsWhatSomebodyElseDidMeanwhile() {
    JsonNode receipt = submit();
    decide(receipt, "ASK");
    decide(receipt, "PAUSE");
    String late = "{\"decision\":\"WAKE\",\"reason\":\"Ja\",\"version\":1}";

    HttpResponse<String> refused =
        served.post(idea(receipt) + "/decisions", late, Served.as(Roles.COORDINATOR));

    assertThat(refused.statusCode()).isEqualTo(409);
    JsonNode problem = json(refused);
    assertThat(problem.get("version").asInt()).isEqualTo(3);
    assertThat(problem.at("/changes/1/by").asText()).isEqualTo("karin");
    assertThat(problem.get("changes").findValuesAsText("event")).endsWith("IdeaPaused");
    HttpResponse<String> unmatched =
        served.post(
            idea(receipt) + "/decisions",
            "{\"decision\":\"WAKE\",\"reason\":\"Ja\"}",
            Served.as(Roles.COORDINATOR, "If-Match", "\"2\""));
    assertThat(unmatched.statusCode()).isEqualTo(412);
    assertThat(json(unmatched).get("detail").asText()).contains("IdeaPaused", "karin");
  }

  @Test
  void takesTheSendersAnswer() {
    JsonNode receipt = submit();
    String answers = "/api/status/" + token(receipt) + "/answers";
    assertThat(served.post(answers, "{\"answer\":\"I maj\"}").statusCode()).isEqualTo(409);
    decide(receipt, "ASK");
    assertThat(served.post(answers, "{\"answer\":\" \"}").statusCode()).isEqualTo(400);

    HttpResponse<String> answered = served.post(answers, "{\"answer\":\"I maj\"}");

    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    assertThat(json(answered).get("steps").findValuesAsText("event")).endsWith("SenderAnswered");
    assertThat(served.post("/api/status/no/answers", "{\"answer\":\"X\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void tellsStaffWhomAnIdeaWaitsFor() {
    JsonNode receipt = submit();
    decide(receipt, "ASK");
    house.screening.assign(receipt.get("id").asText(), "bo", Samples.COORDINATOR);
    String[] staff = Served.as(Roles.BUSINESS_PILOT);

    JsonNode line = json(served.get("/api/ideas?assignee=bo&waitsFor=sender", staff));

    assertThat(line.get("total").asInt()).isEqualTo(1);
    assertThat(line.at("/items/0/assignee").asText()).isEqualTo("bo");
    assertThat(line.at("/items/0/waitsFor").asText()).isEqualTo("SENDER");
    assertThat(line.at("/items/0").has("due")).isTrue();
    assertThat(json(served.get("/api/ideas?late=true", staff)).get("total").asInt()).isZero();
    assertThat(json(served.get("/api/ideas?outcome=REFER", staff)).get("total").asInt()).isZero();
    assertThat(served.get("/api/ideas?assignee=bo").statusCode()).isEqualTo(403);
    decide(receipt, "ACCEPT");
    assertThat(json(served.get("/api/ideas")).at("/items/0").has("assignee")).isFalse();
  }

  @Test
  void refusesWhatIsNoVersion() {
    String decisions = idea(submit()) + "/decisions";
    String[] coordinator = Served.as(Roles.COORDINATOR);

    for (String version : new String[] {"-7", "0"}) {
      String ask = "{\"decision\":\"ASK\",\"reason\":\"Vem?\",\"version\":%s}".formatted(version);
      HttpResponse<String> refused = served.post(decisions, ask, coordinator);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("version");
    }
    HttpResponse<String> other =
        served.post(
            decisions,
            "{\"decision\":\"ASK\",\"reason\":\"Vem?\"}",
            Served.as(Roles.COORDINATOR, "If-Match", "\"9\""));
    assertThat(other.statusCode()).isEqualTo(412);
    assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(other).get("code").asText()).isEqualTo("precondition-failed");
  }

  @Test
  void refusesWhatShowsNothing() {
    for (String nothing :
        new String[] {"\\u200b", "\\u00a0", "\\u202e", "\\u2800", "\\u2063\\ufe0f"}) {
      HttpResponse<String> refused =
          served.post(
              "/api/ideas",
              Examples.SUBMISSION.replace(
                  "Gemensam lärlingsutbildning i hållbart byggande", nothing));
      assertThat(refused.statusCode()).as(nothing).isEqualTo(400);
      assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("title");
    }
    String ask = "{\"decision\":\"ASK\",\"reason\":\"\\u200b\"}";
    assertThat(served.post(idea(submit()) + "/decisions", ask, Served.as(Roles.COORDINATOR)).body())
        .contains("reason", "required");
  }

  @Test
  void keepsExternalIdsForImports() {
    HttpResponse<String> refused =
        served.post(
            "/api/ideas",
            Examples.SUBMISSION.replace("\"title\"", "\"externalId\": \"a\", \"title\""));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("externalId");
  }

  @Test
  void refusesRowsThatNobodyCanStore() {
    String lines =
        "{\"title\":\"a\\u0000b\",\"text\":\"x\"}\n{\"title\":\"T\",\"text\":\"x\\ud800\"}\n";
    HttpResponse<String> report =
        served.postAs(
            "application/x-ndjson", "/api/ideas/import", lines, Served.as(Roles.OPERATOR));

    assertThat(json(report).get("accepted").asInt()).isZero();
    assertThat(json(report).findValuesAsText("reason"))
        .containsExactly("contains the character NUL", "contains half of a surrogate pair");
  }

  @Test
  void importsLines() {
    String lines = "{\"externalId\":\"a\",\"title\":\"T\",\"text\":\"x\"}\n{\"title\":\"T\"}\n";

    assertThat(served.postAs("application/x-ndjson", "/api/ideas/import", lines).statusCode())
        .isEqualTo(401);
    HttpResponse<String> report =
        served.postAs(
            "application/x-ndjson", "/api/ideas/import", lines, Served.as(Roles.OPERATOR));
    assertThat(report.body())
        .isEqualTo(
            "{\"accepted\":1,\"refused\":[{\"line\":2,\"reason\":\"text: is required\"}],"
                + "\"lastLine\":2,\"incomplete\":false}");
  }
}
