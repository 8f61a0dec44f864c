package se.meetmalmo.intake.core.internal.screening.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Served.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.testing.Served;

class ScreeningResourceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Site SITE = path -> URI.create("https://meet.example.se" + path);
  private static IntakeOnDerby house;
  private static Served served;
  private Idea idea;
  private String path;

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
    served =
        new Served(
            new ScreeningResource(house.screening),
            new BulkResource(house.screening),
            new ConsultationResource(house.consultations, SITE),
            new AddresseeResource(house.consultations));
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

  @BeforeEach
  void submit() {
    idea = house.intake.submit(Samples.IDEA, Origin.API, Actor.ANONYMOUS).idea();
    path = "/api/ideas/" + idea.id();
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }

  private static HttpResponse<String> post(String path, String json) {
    return served.post(path, json, as(Roles.COORDINATOR));
  }

  private JsonNode screening() {
    return json(served.get(path + "/screening", as(Roles.BUSINESS_PILOT)), 200);
  }

  @Test
  void keepsWhatIsFoundOut() {
    json(post(path + "/screening/notes", ScreeningExamples.NOTE), 201);
    JsonNode entry = json(post(path + "/screening/inventory", ScreeningExamples.INVENTORY), 201);
    json(
        post(
            path + "/screening/opinion/requests", ScreeningExamples.ACCOUNT.replace("admin", "bo")),
        201);

    JsonNode shown = screening();

    assertThat(shown.at("/notes/0/text").asText()).startsWith("Ring");
    assertThat(shown.at("/inventory/0").toString()).isEqualTo(entry.toString());
    assertThat(shown.at("/opinions/0/account").asText()).isEqualTo("bo");
    assertThat(shown.at("/opinions/0/given").asBoolean()).isFalse();
    assertThat(shown.at("/waitsFor").asText()).isEqualTo("US");
    assertThat(shown.at("/log").size()).isEqualTo(3);
  }

  @Test
  void isForStaffOnly() {
    assertThat(served.get(path + "/screening").statusCode()).isEqualTo(401);
    assertThat(served.get(path + "/screening", as(Roles.DIRECTOR)).statusCode()).isEqualTo(403);
    assertThat(
            served
                .post(
                    path + "/screening/inventory",
                    ScreeningExamples.INVENTORY,
                    as(Roles.BUSINESS_PILOT))
                .statusCode())
        .isEqualTo(403);
    assertThat(served.get(path + "/consultations").statusCode()).isEqualTo(401);
    assertThat(served.get("/api/ideas/M-2026-999999/screening", as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void takesAnAnswerByPrivateLink() {
    String question =
        """
        {"name": "Eva", "email": "eva@example.com", "where": "INSIDE", "question": "Ryms de?", "deadline": "2026-12-07"}
        """;
    JsonNode asked = json(post(path + "/consultations", question), 201);
    String own = "/api/consultations/" + asked.path("url").asText().replaceAll(".*/", "");

    JsonNode seen = json(served.get(own), 200);
    assertThat(seen.path("question").asText()).isEqualTo("Ryms de?");
    assertThat(seen.toString()).doesNotContain("anna.ek", "Ek Bygg");
    JsonNode missing = json(served.put(own + "/answer", "{\"stance\": \"FOR\"}"), 400);
    assertThat(missing.at("/errors/0/field").asText()).isEqualTo("answer");
    json(served.put(own + "/answer", ScreeningExamples.ANSWER), 200);
    JsonNode listed = json(served.get(path + "/consultations", as(Roles.PROJECT_LEADER)), 200);
    assertThat(listed.at("/0/stance").asText()).isEqualTo("FOR");
    assertThat(listed.at("/0").has("url")).isFalse();
    json(served.post(own + "/refusal", ScreeningExamples.REFUSAL), 200);
    assertThat(served.get("/api/consultations/wrong").statusCode()).isEqualTo(404);
    String id = asked.path("id").asText();
    assertThat(post(path + "/consultations/" + id + "/closing", "").statusCode()).isEqualTo(409);
  }

  @Test
  void doesSeveralAtOnceAndBackAgain() {
    String mark = "{\"kind\": \"MARK\", \"ideas\": [\"%s\", \"no\"]}".formatted(idea.id());
    JsonNode done = json(post("/api/screening/bulk", mark), 200);
    assertThat(done.path("done").size()).isEqualTo(1);
    assertThat(done.at("/left/0/why").asText()).isEqualTo("There is no idea no");
    assertThat(screening().path("marked").asBoolean()).isTrue();

    String undo = "/api/screening/bulk/" + done.path("id").asText() + "/undo";
    assertThat(json(post(undo, ""), 200).path("undone").asBoolean()).isTrue();
    assertThat(post(undo, "").statusCode()).isEqualTo(409);
    assertThat(screening().path("marked").asBoolean()).isFalse();
  }
}
