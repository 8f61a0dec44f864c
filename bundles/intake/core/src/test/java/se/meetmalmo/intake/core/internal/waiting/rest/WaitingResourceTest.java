package se.meetmalmo.intake.core.internal.waiting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Served.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.core.internal.rest.DecisionResource;
import se.meetmalmo.intake.core.internal.rest.StatusResource;
import se.meetmalmo.intake.core.internal.waiting.WaitingHouse;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;

class WaitingResourceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static WaitingHouse house;
  private static Served served;

  @BeforeAll
  static void open() {
    house = new WaitingHouse();
    served =
        new Served(
            new DecisionResource(house.intake),
            new StatusResource(house.intake, house.waiting),
            new WaitingResource(house.waiting),
            new ServiceLevelResource(house.waiting));
  }

  @AfterAll
  static void close() {
    served.close();
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }

  private static JsonNode get(String path) {
    return json(served.get(path, as(Roles.COORDINATOR)), 200);
  }

  private static HttpResponse<String> decide(String id, String body) {
    return served.post("/api/ideas/" + id + "/decisions", body, as(Roles.COORDINATOR));
  }

  @Test
  void pausesUntilSomethingHappensAndSaysSoToBothSides() {
    Receipt receipt = house.submit();
    JsonNode paused =
        json(
            decide(
                receipt.idea().id(),
                """
                {"decision": "PAUSE", "reason": "Vi väntar", "until": "2027-03-01", "wakeItself": true,
                 "wakeWhen": {"initiatives": ["7"], "themes": ["Skola"], "budgetYear": 2027, "rules": true}}
                """),
            200);
    JsonNode status = json(served.get("/api/status/" + receipt.statusToken()), 200);

    for (JsonNode side : List.of(paused, status)) {
      JsonNode pause = side.path("pause");
      assertThat(pause.path("until").asText()).isEqualTo("2027-03-01");
      assertThat(pause.path("wakeItself").asBoolean()).isTrue();
      assertThat(pause.path("wakeWhen").path("initiatives").path(0).asText()).isEqualTo("7");
      assertThat(pause.path("wakeWhen").path("themes").path(0).asText()).isEqualTo("skola");
      assertThat(pause.path("wakeWhen").path("budgetYear").asInt()).isEqualTo(2027);
      assertThat(pause.path("wakeWhen").path("rules").asBoolean()).isTrue();
    }
    assertThat(status.path("hearBy").asText()).isEqualTo("2027-03-01");
    assertThat(status.has("expectedBy")).isFalse();
  }

  @Test
  void namesEachFieldOfAPauseThatCannotBe() {
    JsonNode refused =
        json(
            decide(
                house.idea(),
                """
                {"decision": "PAUSE", "reason": "x", "until": "2020-01-01", "wakeWhen": {"budgetYear": 2026}}
                """),
            400);
    assertThat(refused.toString()).contains("\"until\"", "\"wakeWhen.budgetYear\"");
    JsonNode broken =
        json(
            decide(
                house.idea(),
                """
                {"decision": "PAUSE", "reason": "", "wakeWhen": {"themes": "skola"}}
                """),
            400);
    assertThat(broken.toString()).contains("wakeWhen.themes");
    JsonNode never =
        json(
            decide(
                house.idea(), "{\"decision\": \"PAUSE\", \"reason\": \"x\", \"wakeItself\": true}"),
            400);
    assertThat(never.toString()).contains("until");
  }

  @Test
  void saysUntilWhenAnAnswerIsWantedAndThatThePromiseStandsStill() {
    Receipt receipt = house.submit();
    JsonNode asked =
        json(
            decide(
                receipt.idea().id(),
                "{\"decision\": \"ASK\", \"reason\": \"Hur?\", \"until\": \"2026-12-01\"}"),
            200);
    JsonNode status = json(served.get("/api/status/" + receipt.statusToken()), 200);

    assertThat(asked.path("replyBy").asText()).isEqualTo("2026-12-01");
    assertThat(status.path("replyBy").asText()).isEqualTo("2026-12-01");
    assertThat(status.path("nextStep").asText()).contains("fråga");
    assertThat(status.has("expectedBy")).isFalse();
    assertThat(status.has("hearBy")).isFalse();
    house.clock.to(LocalDate.of(2026, 12, 2), LocalTime.NOON);
    assertThat(get("/api/waiting/unanswered").path("items").path(0).path("replyBy").asText())
        .isEqualTo("2026-12-01");
  }

  @Test
  void saysUntilWhenTheSenderOfAnAcceptedIdeaHearsMore() {
    Receipt receipt = house.submit();
    house.decide(receipt.idea().id(), Action.ACCEPT);
    assertThat(
            json(served.get("/api/status/" + receipt.statusToken()), 200).path("hearBy").asText())
        .isEqualTo("2026-12-23");
  }

  @Test
  void listsWhatIsWorthTakingUpAndTakesItOffTheList() {
    String id = house.idea();
    decide(id, "{\"decision\": \"PAUSE\", \"reason\": \"Sen\", \"until\": \"2026-12-01\"}");
    house.clock.to(LocalDate.of(2026, 12, 1), LocalTime.NOON);
    house.sweep();
    JsonNode worth = get("/api/waiting/worth-waking?page=0&size=5");

    assertThat(worth.path("total").asInt()).isOne();
    assertThat(worth.path("items").path(0).path("idea").path("id").asText()).isEqualTo(id);
    JsonNode reason = worth.path("items").path(0).path("reasons").path(0);
    assertThat(reason.path("kind").asText()).isEqualTo("DAY");
    assertThat(reason.path("about").asText()).isEqualTo("2026-12-01");

    String one = "/api/waiting/worth-waking/" + id;
    assertThat(served.delete(one, as(Roles.PROJECT_LEADER)).statusCode()).isEqualTo(403);
    assertThat(served.delete(one, as(Roles.COORDINATOR)).statusCode()).isEqualTo(204);
    assertThat(served.delete(one, as(Roles.COORDINATOR)).statusCode()).isEqualTo(404);
    assertThat(get("/api/waiting/worth-waking").path("total").asInt()).isZero();
  }

  @Test
  void listsSendersWhoHaveHeardNothing() {
    String id = house.idea();
    house.clock.days(21);
    JsonNode silent = get("/api/waiting/silent").path("items").path(0);

    assertThat(silent.path("idea").path("id").asText()).isEqualTo(id);
    assertThat(silent.path("days").asInt()).isEqualTo(21);
    assertThat(silent.path("escalated").asBoolean()).isTrue();
    assertThat(served.get("/api/waiting/silent?size=0", as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void keepsTheListsFromOthers() {
    for (String list : List.of("worth-waking", "silent", "unanswered")) {
      assertThat(served.get("/api/waiting/" + list).statusCode()).isEqualTo(401);
      assertThat(served.get("/api/waiting/" + list, as(Roles.DIRECTOR)).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void tellsAnyoneHowLongSendersWait() {
    String id = house.idea();
    house.clock.days(4);
    house.decide(id, Action.DECLINE);
    JsonNode level = json(served.get("/api/service-level"), 200);

    assertThat(level.path("decisions").asInt()).isOne();
    assertThat(level.path("medianDays").asInt()).isEqualTo(4);
    assertThat(level.path("p90Days").asInt()).isEqualTo(4);
    assertThat(level.path("promisedDays").asInt()).isEqualTo(21);
  }
}
