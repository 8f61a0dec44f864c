package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The OpenAPI document and the answers agree; its examples are requests that work. */
public class ApiDescriptionIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static Platform platform;
  private static ApiDescription api;

  @BeforeClass
  public static void start() {
    platform = Platform.start(FOLDER.getRoot().toPath().resolve("meet"));
    api = new ApiDescription(Platform.parse(platform.get("/api/openapi.json")));
  }

  @AfterClass
  public static void stop() {
    platform.close();
  }

  @Test
  public void everyOperationSaysWhatItAnswersAndShowsWhatItTakes() {
    List<String> faults = new ArrayList<>();
    api.operations().forEach((name, operation) -> faults.addAll(gaps(name, operation)));
    assertThat(faults).isEmpty();
    assertThat(api.operations()).hasSizeGreaterThan(20);
  }

  @Test
  public void noTwoRecordsShareAName() {
    assertThat(platform.log()).doesNotContain("are both called");
  }

  private static List<String> gaps(String name, JsonNode operation) {
    List<String> gaps = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      JsonNode content = response.getValue().path("content");
      if (!response.getKey().equals("204") && content.findPath("schema").isMissingNode()) {
        gaps.add(name + " " + response.getKey() + " has no schema");
      }
    }
    JsonNode body = operation.path("requestBody");
    if (!body.isMissingNode() && body.path("content").findPath("example").isMissingNode()) {
      gaps.add(name + " shows no example");
    }
    if (operation.path("summary").asText().isEmpty()) {
      gaps.add(name + " has no summary");
    }
    return gaps;
  }

  @Test
  public void theExampleOfAnIdeaGoesAllTheWay() {
    JsonNode idea = sent("POST /api/ideas", "/api/ideas", 201);
    String path = "/api/ideas/" + idea.path("id").asText();
    answered("GET /api/ideas/{id}", platform.get(path), 200);
    answered("GET /api/ideas/{id}", platform.getAsAdmin(path), 200);
    answered("GET /api/ideas/{id}/history", platform.getAsAdmin(path + "/history"), 200);
    answered("GET /api/ideas", platform.getAsAdmin("/api/ideas"), 200);
    sent("POST /api/ideas/{id}/decisions", path + "/decisions", 200);
    sent("POST /api/ideas/{id}/decisions", path + "/decisions", 409);
    Map<String, String> accept = Map.of("decision", "ACCEPT", "reason", "Ja");
    JsonNode refused =
        answered(
            "POST /api/ideas/{id}/decisions",
            platform.postAsAdmin(path + "/decisions", accept),
            409);
    assertThat(refused.path("allowed").toString()).isEqualTo("[\"WAKE\"]");
    answered("GET /api/ideas/{id}", platform.get(path), 200);
    answered("GET /api/ideas/{id}/similar", platform.getAsAdmin(path + "/similar"), 200);
    sent("POST /api/ideas/{id}/similar", path + "/similar", 200);
    answered("GET /api/ideas/{id}/merges", platform.getAsAdmin(path + "/merges"), 200);
    String status = "/api/status/" + idea.path("statusUrl").asText().replaceAll(".*/", "");
    answered("GET /api/status/{token}/together", platform.get(status + "/together"), 200);
    sent("POST /api/status/{token}/together/join", status + "/together/join", 400);
    String told = "GET /api/status/{token}/deliveries";
    answered(told, platform.get(status + "/deliveries"), 200);
    answered(told, platform.get("/api/status/nothing/deliveries"), 404);
    JsonNode own = answered("GET /api/status/{token}", platform.get(status), 200);
    assertThat(own.path("messages").get(0).path("text").asText()).isNotEmpty();
    sent("POST /api/status/{token}/withdrawal", status + "/withdrawal", 200);
    sent("POST /api/status/{token}/withdrawal", status + "/withdrawal", 409);
    answered("GET /api/status/{token}", platform.get(status), 200);
    answered("GET /api/status/{token}", platform.get("/api/status/nothing"), 404);
  }

  @Test
  public void twoIdeasBecomeOneAsDescribed() {
    JsonNode first = sent("POST /api/ideas", "/api/ideas", 201);
    JsonNode second = sent("POST /api/ideas", "/api/ideas", 201);
    String path = "/api/ideas/" + first.path("id").asText() + "/merges";
    Map<String, String> into = Map.of("into", second.path("id").asText(), "reason", "Samma sak");
    String withdraw = "POST /api/ideas/{id}/merges/{merge}/withdrawal";
    for (int i = 0; i < 2; i++) {
      JsonNode merge =
          answered("POST /api/ideas/{id}/merges", platform.postAsAdmin(path, into), 201);
      String withdrawal = path + "/" + merge.path("id").asText() + "/withdrawal";
      if (i == 0) {
        answered(withdraw, platform.postAsAdmin(withdrawal, ""), 200);
        answered(withdraw, platform.postAsAdmin(withdrawal, ""), 409);
      }
    }
    answered("POST /api/ideas/{id}/merges", platform.postAsAdmin(path, into), 409);
    answered("GET /api/ideas/{id}/merges", platform.getAsAdmin(path), 200);
    for (JsonNode idea : List.of(first, second)) {
      String together =
          "/api/status/" + idea.path("statusUrl").asText().replaceAll(".*/", "") + "/together";
      JsonNode asked = answered("GET /api/status/{token}/together", platform.get(together), 200);
      sent(
          "POST /api/status/{token}/together/merges/{merge}",
          together + "/merges/" + asked.at("/questions/0/id").asText(),
          200);
    }
    answered("GET /api/ideas/{id}", platform.getAsAdmin(path.replace("/merges", "")), 200);
  }

  @Test
  public void theScreeningAnswersAsDescribed() {
    JsonNode first = sent("POST /api/ideas", "/api/ideas", 201);
    JsonNode idea = sent("POST /api/ideas", "/api/ideas", 201);
    String earlier = "/api/ideas/" + first.path("id").asText() + "/screening";
    String path = "/api/ideas/" + idea.path("id").asText();
    String under = "/api/ideas/{id}/screening";
    sent("PUT " + under + "/assignee", path + "/screening/assignee", 200);
    sent("POST " + under + "/notes", path + "/screening/notes", 201);
    JsonNode found = sent("POST " + under + "/inventory", earlier + "/inventory", 201);
    String copies = path + "/screening/inventory/" + found.path("id").asText() + "/copies";
    String copy = "POST " + under + "/inventory/{entry}/copies";
    JsonNode shown = answered("GET " + under, platform.getAsAdmin(path + "/screening"), 200);
    assertThat(shown.path("offered").findValuesAsText("id")).contains(found.path("id").asText());
    answered(copy, platform.postAsAdmin(copies, ""), 201);
    answered(copy, platform.postAsAdmin(copies, ""), 409);
    sent("POST " + under + "/opinion/requests", path + "/screening/opinion/requests", 201);
    answered("GET " + under, platform.getAsAdmin(path + "/screening"), 200);
    sent("PUT " + under + "/opinion", path + "/screening/opinion", 200);
    sent("POST " + under + "/opinion/requests", path + "/screening/opinion/requests", 409);
    sent("POST /api/screening/bulk", "/api/screening/bulk", 200);
    Map<String, Object> mark = Map.of("kind", "MARK", "ideas", List.of(idea.path("id").asText()));
    JsonNode done =
        answered(
            "POST /api/screening/bulk", platform.postAsAdmin("/api/screening/bulk", mark), 200);
    String undo = "/api/screening/bulk/" + done.path("id").asText() + "/undo";
    String undone = "POST /api/screening/bulk/{bulk}/undo";
    answered(undone, platform.postAsAdmin(undo, ""), 200);
    answered(undone, platform.postAsAdmin(undo, ""), 409);
    JsonNode asked = sent("POST /api/ideas/{id}/consultations", path + "/consultations", 201);
    String one = path + "/consultations/" + asked.path("id").asText();
    String all = "/api/ideas/{id}/consultations";
    answered(
        "POST " + all + "/{consultation}/links", platform.postAsAdmin(one + "/links", ""), 201);
    String own = "/api/consultations/" + asked.path("url").asText().replaceAll(".*/", "");
    answered("GET /api/consultations/{token}", platform.get(own), 200);
    sent("PUT /api/consultations/{token}/answer", own + "/answer", 200);
    sent("POST /api/consultations/{token}/refusal", own + "/refusal", 200);
    answered("GET " + all, platform.getAsAdmin(path + "/consultations"), 200);
    answered(
        "POST " + all + "/{consultation}/closing", platform.postAsAdmin(one + "/closing", ""), 409);
    answered("GET " + under, platform.getAsAdmin(path + "/screening"), 200);
    answered("GET /api/ideas", platform.getAsAdmin("/api/ideas?assignee=admin&sort=DUE"), 200);
    answered("GET /api/ideas", platform.get("/api/ideas?assignee=admin"), 403);
    Map<String, Object> ask = Map.of("decision", "ASK", "reason", "När?", "version", 1);
    String decide = "POST /api/ideas/{id}/decisions";
    answered(decide, platform.postAsAdmin(path + "/decisions", ask), 200);
    JsonNode late = answered(decide, platform.postAsAdmin(path + "/decisions", ask), 409);
    assertThat(late.at("/changes/0/by").asText()).isEqualTo("admin");
    String status = "/api/status/" + idea.path("statusUrl").asText().replaceAll(".*/", "");
    sent("POST /api/status/{token}/answers", status + "/answers", 200);
    sent("POST /api/status/{token}/answers", status + "/answers", 409);
  }

  @Test
  public void whatWaitsAnswersAsDescribed() {
    JsonNode initiative = sent("POST /api/initiatives", "/api/initiatives", 201);
    String id = sent("POST /api/ideas", "/api/ideas", 201).path("id").asText();
    String decide = "POST /api/ideas/{id}/decisions";
    String decisions = "/api/ideas/" + id + "/decisions";
    Map<String, Object> when = Map.of("initiatives", List.of(initiative.path("id").asText()));
    Map<String, Object> pause = Map.of("decision", "PAUSE", "reason", "Sen", "wakeWhen", when);
    answered(decide, platform.postAsAdmin(decisions, pause), 200);
    String path = "/api/initiatives/" + initiative.path("id").asText();
    JsonNode ended = sent("PUT /api/initiatives/{id}", path, 200);
    assertThat(ended.at("/profile/stage").asText()).isEqualTo("COMPLETED");
    String worth = "/api/waiting/worth-waking";
    platform.await(
        "the idea is worth taking up", () -> platform.getAsAdmin(worth).body().contains(id));
    JsonNode found = answered("GET " + worth, platform.getAsAdmin(worth), 200);
    assertThat(found.at("/items/0/reasons/0/kind").asText()).isEqualTo("INITIATIVE");
    answered("GET " + worth, platform.get(worth), 401);
    String notNow = worth + "/" + id;
    assertThat(deleted(notNow).statusCode()).isEqualTo(204);
    answered("DELETE " + worth + "/{id}", deleted(notNow), 404);
    Map<String, Object> wake = Map.of("decision", "WAKE", "reason", "Nu");
    answered(decide, platform.postAsAdmin(decisions, wake), 200);
    for (String list : List.of("/api/waiting/silent", "/api/waiting/unanswered")) {
      answered("GET " + list, platform.getAsAdmin(list), 200);
      answered("GET " + list, platform.getAsAdmin(list + "?size=0"), 400);
      answered("GET " + list, platform.get(list), 401);
    }
    JsonNode level = answered("GET /api/service-level", platform.get("/api/service-level"), 200);
    assertThat(level.path("decisions").isInt()).isTrue();
  }

  private static HttpResponse<String> deleted(String path) {
    return platform.send(
        platform
            .request(path)
            .header("Authorization", Platform.admin())
            .header("Accept", "application/json")
            .DELETE());
  }

  @Test
  public void matchingAnswersAsDescribed() {
    String id = sent("POST /api/ideas", "/api/ideas", 201).path("id").asText();
    String candidates = "GET /api/ideas/{id}/candidates";
    String path = "/api/ideas/" + id;
    answered(candidates, platform.getAsAdmin(path + "/candidates"), 200);
    answered(candidates, platform.getAsAdmin(path + "/candidates?limit=0"), 400);
    answered(candidates, platform.getAsAdmin("/api/ideas/nothing/candidates"), 404);
    JsonNode refused = sent("POST /api/ideas/{id}/staffing", path + "/staffing", 422);
    assertThat(refused.at("/remedies/0/people").isEmpty()).isFalse();
    Map<String, Object> order = Map.of("ideas", List.of(id), "size", 8);
    JsonNode plan =
        answered("POST /api/staffing", platform.postAsAdmin("/api/staffing", order), 200);
    assertThat(plan.path("refusals")).hasSize(1);
  }

  @Test
  public void workingGroupsAnswerAsDescribed() {
    JsonNode idea = sent("POST /api/ideas", "/api/ideas", 201);
    Map<String, String> accept = Map.of("decision", "ACCEPT", "reason", "Ja");
    String decisions = "/api/ideas/" + idea.path("id").asText() + "/decisions";
    answered("POST /api/ideas/{id}/decisions", platform.postAsAdmin(decisions, accept), 200);
    sent("POST /api/groups", "/api/groups", 404);
    Map<String, Object> order =
        Map.of(
            "ideaId",
            idea.path("caseNumber").asText(),
            "places",
            List.of(
                Map.of("side", "BUSINESS", "role", "LEADER", "name", "Anna Ek"),
                Map.of("side", "CITY", "name", "Kim Exempel")));
    String id =
        answered("POST /api/groups", platform.postAsAdmin("/api/groups", order), 201)
            .path("id")
            .asText();
    answered("POST /api/groups", platform.postAsAdmin("/api/groups", order), 409);
    String path = "/api/groups/" + id;
    String under = "/api/groups/{id}";
    answered("GET /api/groups", platform.getAsAdmin("/api/groups"), 200);
    answered("GET " + under, platform.getAsAdmin(path), 200);
    answered("GET " + under, platform.get(path), 404);
    JsonNode refused = sent("POST " + under + "/start", path + "/start", 409);
    assertThat(refused.path("missing").toString()).contains("mandate.goal");
    sent("PUT " + under + "/mandate", path + "/mandate", 200);
    sent("PUT " + under + "/support", path + "/support", 200);
    JsonNode more = sent("POST " + under + "/participants", path + "/participants", 201);
    String one = path + "/participants/" + more.at("/people/2/id").asText();
    String each = under + "/participants/{participant}";
    answered("POST " + each + "/lead", platform.postAsAdmin(one + "/lead", ""), 200);
    JsonNode link =
        answered("POST " + each + "/link", platform.postAsAdmin(one + "/link", ""), 200);
    sent("POST " + under + "/start", path + "/start", 200);
    sent("PUT " + under + "/reports/plan", path + "/reports/plan", 200);
    sent("POST " + under + "/dissolution", path + "/dissolution", 409);
    answered("GET " + under, platform.get(path), 200);
    answered("GET /api/groups", platform.get("/api/groups"), 200);
    answered("POST " + under + "/calendar", platform.postAsAdmin(path + "/calendar", ""), 200);
    JsonNode meeting = sent("POST " + under + "/meetings", path + "/meetings", 201);
    String called = path + "/meetings/" + meeting.path("id").asText();
    sent("PUT " + under + "/meetings/{meeting}", called, 200);
    answered("GET " + under + "/meetings", platform.getAsAdmin(path + "/meetings"), 200);
    answered(
        "POST " + under + "/meetings/{meeting}/cancellation",
        platform.postAsAdmin(called + "/cancellation", ""),
        200);
    sent("PUT " + under + "/checklist", path + "/checklist", 200);
    JsonNode list =
        answered("GET " + under + "/checklist", platform.getAsAdmin(path + "/checklist"), 200);
    String item = path + "/checklist/" + list.at("/0/id").asText();
    sent("PUT " + under + "/checklist/{item}", item, 200);

    String own = "/api/participations/" + link.path("url").asText().replaceAll(".*/", "");
    String mine = "/api/participations/{token}";
    answered("GET " + mine, platform.get(own), 200);
    sent("PUT " + mine + "/naming", own + "/naming", 200);
    sent("POST " + mine + "/meetings", own + "/meetings", 201);
    sent("PUT " + mine + "/checklist", own + "/checklist", 200);
    JsonNode report = sent("POST " + mine + "/reports", own + "/reports", 201);
    sent("POST " + under + "/reports", path + "/reports", 409);
    answered("GET " + under + "/reports", platform.getAsAdmin(path + "/reports"), 200);
    String review = path + "/reports/" + report.path("id").asText() + "/review";
    sent("POST " + under + "/reports/{report}/review", review, 200);
    sent("POST " + under + "/reports/{report}/review", review, 409);
    answered("GET " + under, platform.getAsAdmin(path), 200);
    answered("GET " + mine, platform.get("/api/participations/nothing"), 404);
  }

  @Test
  public void invitationsAnswerAsDescribed() {
    sent("PUT /api/city-units/{id}", "/api/city-units/fritid", 200);
    String id = sent("POST /api/ideas", "/api/ideas", 201).path("id").asText();
    Map<String, String> accept = Map.of("decision", "ACCEPT", "reason", "Ja");
    platform.postAsAdmin("/api/ideas/" + id + "/decisions", accept);
    String path = "/api/ideas/" + id + "/invitations";
    String all = "/api/ideas/{id}/invitations";
    answered("GET " + all, platform.getAsAdmin(path), 404);
    Map<String, Object> order = Map.of("size", 5);
    Map<String, Object> guest =
        Map.of("name", "Gun Gäst", "email", "gun@example.com", "side", "BUSINESS");
    Map<String, Object> invite = Map.of("order", order, "guests", List.of(guest));
    JsonNode roster = answered("POST " + all, platform.postAsAdmin(path, invite), 201);
    answered("POST " + all, platform.postAsAdmin(path, invite), 409);
    sent("POST " + all + "/group", path + "/group", 404);
    answered("GET " + all, platform.getAsAdmin(path), 200);
    answered("GET /api/invitations", platform.getAsAdmin("/api/invitations"), 200);
    String one = path + "/" + roster.at("/invitations/0/id").asText();
    JsonNode link =
        answered(
            "POST " + all + "/{invitation}/link", platform.postAsAdmin(one + "/link", ""), 200);
    String own = "/api/invitations/" + link.path("url").asText().replaceAll(".*/", "");
    answered("GET /api/invitations/{token}", platform.get(own), 200);
    sent("POST /api/invitations/{token}/acceptance", own + "/acceptance", 200);
    sent("POST /api/invitations/{token}/refusal", own + "/refusal", 200);
    sent("POST /api/invitations/{token}/acceptance", own + "/acceptance", 409);
    sent("POST " + all + "/{invitation}/withdrawal", one + "/withdrawal", 409);
  }

  @Test
  public void procurementsAndFairnessAnswerAsDescribed() {
    String id = sent("POST /api/procurements", "/api/procurements", 201).path("id").asText();
    answered("GET /api/procurements", platform.getAsAdmin("/api/procurements"), 200);
    sent("PUT /api/procurements/{id}", "/api/procurements/" + id, 200);
    String end = "/api/procurements/" + id + "/end";
    answered("POST /api/procurements/{id}/end", platform.postAsAdmin(end, ""), 200);
    answered("GET /api/matchmaking/fairness", platform.get("/api/matchmaking/fairness"), 200);
  }

  @Test
  public void theExampleOfAnImportHasSeveralLines() {
    JsonNode report = sent("POST /api/ideas/import", "/api/ideas/import", 200);
    assertThat(report.path("accepted").asInt()).isEqualTo(2);
    assertThat(report.path("refused").size()).isZero();
  }

  @Test
  public void theCriteriaAnswerAsDescribed() {
    sent("POST /api/assessments", "/api/assessments", 200);
    answered("GET /api/criteria", platform.get("/api/criteria"), 200);
    answered("GET /api/rule-sets", platform.getAsAdmin("/api/rule-sets"), 200);
    sent("PUT /api/rule-sets/active", "/api/rule-sets/active", 200);
    answered(
        "POST /api/rule-sets/{id}/{version}/simulation",
        platform.postAsAdmin("/api/rule-sets/malmo/1.0.0/simulation", ""),
        200);
  }

  @Test
  public void theResourceBankAnswersAsDescribed() {
    JsonNode accepted = sent("POST /api/members", "/api/members", 202);
    assertThat(accepted.path("status").asText()).isEqualTo("PENDING");
    String all = "/api/members/all?status=PENDING&q=Anna";
    String id =
        answered("GET /api/members/all", platform.getAsAdmin(all), 200).at("/items/0/id").asText();
    JsonNode link =
        answered(
            "POST /api/members/{id}/link",
            platform.postAsAdmin("/api/members/" + id + "/link", ""),
            200);
    String token = "/api/memberships/" + link.path("url").asText().replaceAll(".*/", "");
    answered("GET /api/memberships/{token}", platform.get(token), 200);
    answered(
        "POST /api/memberships/{token}/confirmation",
        platform.post(token + "/confirmation", ""),
        200);
    sent("PUT /api/memberships/{token}", token, 200);
    sent("PUT /api/memberships/{token}/pause", token + "/pause", 200);
    answered(
        "DELETE /api/memberships/{token}/pause",
        platform.send(platform.request(token + "/pause").DELETE()),
        200);
    JsonNode own = answered("GET /api/memberships/{token}", platform.get(token), 200);
    answered("GET /api/members", platform.get("/api/members"), 200);
    answered("GET /api/members/{id}", platform.get("/api/members/" + id), 200);
    answered("GET /api/members/{id}", platform.getAsAdmin("/api/members/" + id), 200);
    answered("GET /api/members/{id}", platform.get("/api/members/nobody"), 404);
    String certificate = "/api/members/" + id + "/certificate";
    answered("GET /api/members/{id}/certificate", platform.get(certificate), 200);
    answered("GET /api/memberships/{token}/certificate", platform.get(token + "/certificate"), 200);
    String status = "/api/certificates/" + own.path("certificateId").asText() + "/status";
    answered("GET /api/certificates/{id}/status", platform.get(status), 200);
    answered(
        "GET /api/certificates/status/{list}", platform.get("/api/certificates/status/0"), 200);
    sent("POST /api/certificates/verification", "/api/certificates/verification", 200);
    answered("GET /api/certificates/issuer", platform.get("/api/certificates/issuer"), 200);
    answered(
        "GET /api/certificates/achievement", platform.get("/api/certificates/achievement"), 200);
    JsonNode keys =
        answered("GET /.well-known/jwks.json", platform.get("/.well-known/jwks.json"), 200);
    String key = "/api/certificates/keys/" + keys.at("/keys/0/kid").asText();
    answered("GET /api/certificates/keys/{id}", platform.get(key), 200);
    sent("POST /api/members/import", "/api/members/import", 200);
    assertThat(platform.send(platform.request(token).DELETE()).statusCode()).isEqualTo(204);
    answered("GET /api/memberships/{token}", platform.get(token), 404);
  }

  @Test
  public void theCitysSideAnswersAsDescribed() {
    answered("GET /api/city-units", platform.get("/api/city-units"), 200);
    sent("PUT /api/city-units/{id}", "/api/city-units/fritid", 200);
    answered("GET /api/city-units/{id}", platform.getAsAdmin("/api/city-units/fritid"), 200);
    answered("GET /api/city-units/{id}", platform.get("/api/city-units/nothing"), 404);
    answered(
        "GET /api/city-units/missing", platform.get("/api/city-units/missing?theme=skola"), 200);
  }

  @Test
  public void theAccountsAnswerAsDescribed() {
    String name = sent("POST /api/users", "/api/users", 201).at("/user/name").asText();
    String path = "/api/users/" + name;
    sent("POST /api/users", "/api/users", 409);
    answered("GET /api/users", platform.getAsAdmin("/api/users"), 200);
    answered("GET /api/users/{name}", platform.getAsAdmin(path), 200);
    sent("PUT /api/users/{name}/roles", path + "/roles", 200);
    sent("POST /api/users/{name}/tokens", path + "/tokens", 201);
    answered("GET /api/users/{name}/tokens", platform.getAsAdmin(path + "/tokens"), 200);
    answered("POST /api/users/{name}/password", platform.postAsAdmin(path + "/password", ""), 200);
    sent("PUT /api/users/{name}/active", path + "/active", 200);
    answered("GET /api/me", platform.getAsAdmin("/api/me"), 200);
    answered("GET /api/me", platform.get("/api/me"), 401);
  }

  @Test
  public void theLogTellsOfIdeasAccountsAndRuleSetsAndIsWhole() {
    JsonNode idea = sent("POST /api/ideas", "/api/ideas", 201);
    JsonNode received = logged("idea:" + idea.path("id").asText());
    assertThat(received.path("kind").asText()).isEqualTo("IdeaReceived");
    assertThat(received.path("actor").asText()).isEqualTo("staff"); // sent as the administrator
    assertThat(received.has("account")).isFalse();
    String path = "/api/log/" + received.path("number").asText();
    JsonNode forStaff = answered("GET /api/log/{number}", platform.getAsAdmin(path), 200);
    assertThat(forStaff.path("account").asText()).isEqualTo("admin");
    answered("GET /api/log/{number}", platform.get(path), 200);
    answered("GET /api/log/{number}", platform.get("/api/log/999999999"), 404);
    assertThat(logged("rule-set:malmo").path("kind").asText()).isEqualTo("RuleSetActivated");
    assertThat(logged("").path("previous").asText()).isEqualTo("0".repeat(64));
    assertThat(platform.get("/api/log?size=200").body()).contains("AccountCreated");
    String head =
        answered("GET /api/log/head", platform.get("/api/log/head"), 200).path("hash").asText();
    JsonNode found =
        answered("GET /api/log/verify", platform.getAsAdmin("/api/log/verify?head=" + head), 200);
    assertThat(found.path("whole").asBoolean()).as(found.toString()).isTrue();
    answered("GET /api/log/verify", platform.get("/api/log/verify"), 401);
  }

  /** The first entry about a subject, which comes a moment after it has happened. */
  private static JsonNode logged(String subject) {
    String path = "/api/log?subject=" + subject;
    for (int i = 0; i < 300; i++) {
      JsonNode entries = answered("GET /api/log", platform.get(path), 200).path("items");
      if (!entries.isEmpty()) {
        return entries.get(0);
      }
      LockSupport.parkNanos(100_000_000L);
    }
    throw new AssertionError("Nothing is logged of " + subject);
  }

  @Test
  public void theCommunicationsAnswerAsDescribed() {
    JsonNode message = sent("POST /api/messages", "/api/messages", 201);
    answered("GET /api/messages", platform.getAsAdmin("/api/messages"), 200);
    String path = "/api/messages/" + message.path("id").asText();
    answered("GET /api/messages/{id}", platform.getAsAdmin(path), 200);
    answered("GET /api/deliveries", platform.getAsAdmin("/api/deliveries"), 200);
    answered("GET /api/deliveries/{id}", platform.getAsAdmin("/api/deliveries/none"), 404);
    sent("POST /api/deliveries/{id}/bounces", "/api/deliveries/none/bounces", 404);
    answered("GET /api/channels", platform.getAsAdmin("/api/channels"), 200);
    sent("POST /api/subscriptions", "/api/subscriptions", 409);
    answered("GET /api/subscriptions/{token}", platform.get("/api/subscriptions/none"), 404);
    answered("GET /api/message-templates", platform.getAsAdmin("/api/message-templates"), 200);
    String template = "/api/message-templates/IdeaPaused/en";
    sent("PUT /api/message-templates/{kind}/{language}", template, 200);
    sent("PUT /api/message-templates/{kind}/{language}", template, 409);
    answered("GET /api/message-templates/{kind}/{language}", platform.getAsAdmin(template), 200);
  }

  @Test
  public void theCommunicationsPlanAnswersAsDescribed() {
    String plan = "/api/communications/plan";
    JsonNode added = sent("POST /api/communications/plan/activities", plan + "/activities", 201);
    answered("GET /api/communications/plan", platform.getAsAdmin(plan), 200);
    answered("GET /api/communications/plan", platform.get(plan), 401);
    String path = plan + "/activities/" + added.path("id").asText();
    String operation = " /api/communications/plan/activities/{id}";
    answered("GET" + operation, platform.getAsAdmin(path), 200);
    sent("PUT" + operation, path, 200);
    answered("GET" + operation + "/preview", platform.getAsAdmin(path + "/preview"), 200);
    answered("GET" + operation + "/findings", platform.getAsAdmin(path + "/findings"), 200);
    sent("POST" + operation + "/moves", path + "/moves", 200);
    sent("POST" + operation + "/moves", path + "/moves", 409);
    sent("PUT" + operation, path, 409);
    answered("GET" + operation, platform.getAsAdmin(plan + "/activities/none"), 404);
    answered("GET" + operation + "/talk", platform.getAsAdmin(path + "/talk"), 404);
    sent("PUT" + operation + "/talk", path + "/talk", 409);
    talksOfThePlanAnswerAsDescribed(plan + "/activities");
    String audiences = "/api/communications/audiences";
    sent("PUT /api/communications/audiences/{key}", audiences + "/skola", 200);
    answered("GET " + audiences, platform.getAsAdmin(audiences), 200);
    String units = "/api/communications/administrations";
    answered("GET " + units, platform.getAsAdmin(units), 200);
    answered("GET " + units + "/{key}", platform.getAsAdmin(units + "/none"), 404);
    String templates = "/api/communications/plan-templates";
    answered("GET " + templates, platform.getAsAdmin(templates), 200);
    sent(
        "POST /api/communications/plan-templates/{key}/activities",
        templates + "/internal/activities",
        201);
  }

  /** Approved, a talk has its invitation, and stands in the calendar of those of the city. */
  private static void talksOfThePlanAnswerAsDescribed(String activities) {
    Map<String, String> said =
        Map.of(
            "title",
            "Samtal med direktören",
            "kind",
            "INTERVIEW",
            "about",
            "city-unit:fritid",
            "owner",
            "admin",
            "day",
            LocalDate.now().plusDays(9).toString(),
            "begins",
            "13:00");
    JsonNode added = Platform.parse(platform.postAsAdmin(activities, said));
    String path = activities + "/" + added.path("id").asText();
    String talk = " /api/communications/plan/activities/{id}/talk";
    sent("PUT" + talk, path + "/talk", 200);
    answered("GET" + talk, platform.getAsAdmin(path + "/talk"), 200);
    String calendar = path + "/talk/calendar.ics";
    answered("GET" + talk + "/calendar.ics", calendar(calendar), 404);
    for (String to : List.of("DRAFT", "APPROVED")) {
      platform.postAsAdmin(path + "/moves", Map.of("to", to));
    }
    platform.await("invitation", () -> calendar(calendar).statusCode() == 200);
    assertThat(calendar(calendar).body()).contains("BEGIN:VEVENT", "SEQUENCE:0");
    answered("GET" + talk, platform.getAsAdmin(path + "/talk"), 200);
    assertThat(platform.getAsAdmin("/feeds/events.ics").body()).contains("Samtal med direktören");
    assertThat(platform.get("/feeds/events.ics").body()).doesNotContain("Samtal");
    String invitation = "/api/communications/talks/";
    answered("GET " + invitation + "{secret}.ics", calendar(invitation + "none.ics"), 404);
  }

  private static HttpResponse<String> calendar(String path) {
    return platform.send(
        platform
            .request(path)
            .header("Authorization", Platform.admin())
            .header("Accept", "text/calendar, application/problem+json")
            .GET());
  }

  @Test
  public void thePlatformAnswersAsDescribed() {
    answered("GET /api", platform.get("/api"), 200);
    answered("GET /health/live", platform.get("/health/live"), 200);
    JsonNode seen = answered("GET /health/ready", platform.get("/health/ready"), 200);
    assertThat(seen.path("checks").size()).isPositive();
    JsonNode shown = answered("GET /health/ready", elsewhere("/health/ready"), 200);
    assertThat(shown.toString()).isEqualTo("{\"status\":\"UP\"}");
    answered("GET /metrics", elsewhere("/metrics"), 401);
    assertThat(platform.send(platform.request("/metrics")).body()).contains("jvm_memory");
  }

  /** As a proxy of this machine passes it on for somebody on the internet. */
  private static HttpResponse<String> elsewhere(String path) {
    return platform.send(
        platform
            .request(path)
            .header("Accept", "*/*")
            .header("X-Forwarded-For", "203.0.113.9")
            .GET());
  }

  /** Sends the operation's own example as the administrator. */
  private static JsonNode sent(String operation, String path, int status) {
    Map.Entry<String, String> example = api.example(operation);
    String method = operation.substring(0, operation.indexOf(' '));
    HttpResponse<String> response =
        platform.send(
            platform
                .request(path)
                .header("Authorization", Platform.admin())
                .header("Content-Type", example.getKey())
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(example.getValue())));
    return answered(operation, response, status);
  }

  private static JsonNode answered(String operation, HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(operation + response.body()).isEqualTo(status);
    JsonNode body = Platform.parse(response);
    assertThat(api.faults(operation, response, body)).as(operation + " " + body).isEmpty();
    return body;
  }
}
