package se.meetmalmo.matchmaking.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Served.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.core.internal.Office;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;

class MatchmakingResourcesTest {
  private static final String IDEA = "/api/ideas/" + Office.IDEA;
  private final Office office = new Office();
  private final Served served =
      new Served(
          new CandidateResource(office.matchmaking),
          new StaffingResource(office.matchmaking),
          new StaffingPlanResource(office.matchmaking));

  @AfterEach
  void close() {
    served.close();
  }

  private static JsonNode body(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  @Test
  void candidatesComeWithReasonsInTheReadersLanguage() throws Exception {
    office.town();
    JsonNode swedish = body(served.get(IDEA + "/candidates", as(Roles.COORDINATOR)));
    assertThat(swedish).hasSize(7);
    assertThat(swedish.at("/0/reasons").findValuesAsText("text")).contains("Talar idéns språk");
    JsonNode english =
        body(served.get(IDEA + "/candidates?limit=1&lang=en", as(Roles.COORDINATOR)));
    assertThat(english).hasSize(1);
    assertThat(english.at("/0/reasons").findValuesAsText("text"))
        .contains("Speaks the language of the idea");
    assertThat(served.get(IDEA + "/candidates?limit=0", as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(400);
    assertThat(served.get("/api/ideas/x/candidates", as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(404);
    for (String role : List.of(Roles.OPERATOR, Roles.COMMUNICATOR)) {
      assertThat(served.get(IDEA + "/candidates", as(role)).statusCode()).isEqualTo(403);
    }
    assertThat(served.get(IDEA + "/candidates").statusCode()).isEqualTo(401);
  }

  @Test
  void whileTheMembersAreReadTheAnswerIsToTryAgain() throws Exception {
    office.idea(Office.IDEA, List.of(), List.of());
    HttpResponse<String> early = served.get(IDEA + "/candidates", as(Roles.COORDINATOR));
    assertThat(early.statusCode()).isEqualTo(503);
    assertThat(early.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(body(early).path("detail").asText()).contains("being read");
  }

  @Test
  void aGroupOrWhatWouldFreeIt() throws Exception {
    office.town();
    JsonNode group = body(served.post(IDEA + "/staffing", "{\"size\": 5}", as(Roles.COORDINATOR)));
    assertThat(group.path("seats")).hasSize(5);
    assertThat(group.at("/seats/0/candidate/reasons")).isNotEmpty();
    HttpResponse<String> refused =
        served.post(IDEA + "/staffing", "{\"size\": 5, \"city\": 3}", as(Roles.COORDINATOR));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(body(refused).path("code").asText()).isEqualTo("no-group");
    assertThat(body(refused).at("/counts/0/city").asInt()).isEqualTo(2);
    assertThat(body(refused).path("remedies").toString())
        .contains("{\"lift\":[],\"people\":{\"CITY\":1},\"size\":5}");
    assertThat(served.post(IDEA + "/staffing", "{}", as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void severalIdeasAtOnce() throws Exception {
    office.town();
    String body = "{\"ideas\": [\"%s\"], \"size\": 5}".formatted(Office.IDEA);
    JsonNode plan = body(served.post("/api/staffing", body, as(Roles.COORDINATOR)));
    assertThat(plan.path("groups")).hasSize(1);
    assertThat(plan.path("gap").asDouble()).isBetween(0.0, 1.0);
    assertThat(served.post("/api/staffing", "{\"size\": 5}", as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(400);
    assertThat(served.post("/api/staffing", body, as(Roles.OPERATOR)).statusCode()).isEqualTo(403);
  }
}
