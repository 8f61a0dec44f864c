package se.meetmalmo.knowledgebank.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.core.internal.Bank;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;

class ResourcesTest {
  private final Bank house = new Bank();
  private final Served served =
      new Served(
          new InitiativeResource(house.bank, path -> URI.create("http://x" + path)),
          new LessonResource(house.bank, path -> URI.create("http://x" + path)),
          new ImportResource(house.transfer),
          new FeedResource(house.bank, path -> URI.create("http://x" + path)));

  @AfterEach
  void close() {
    served.close();
    house.close();
  }

  @Test
  void writesDownAndShowsAnInitiative() {
    HttpResponse<String> made =
        served.post("/api/initiatives", NewInitiativeRequest.EXAMPLE, Served.as(Roles.COORDINATOR));
    assertThat(made.statusCode()).isEqualTo(201);
    String path = URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
    HttpResponse<String> shown = served.get(path);
    assertThat(shown.body()).contains("Lärlingar i byggbranschen", "ADDED");
    String tag = shown.headers().firstValue("ETag").orElseThrow();
    assertThat(served.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(served.get("/api/initiatives?theme=skola&stage=ongoing").body())
        .contains("\"total\":1");
    assertThat(served.get("/api/initiatives?stage=sleeping").body()).contains("is not one of");
  }

  @Test
  void keepsTheDoorShutForOthers() {
    String body = NewInitiativeRequest.EXAMPLE;
    assertThat(served.post("/api/initiatives", body).statusCode()).isEqualTo(401);
    assertThat(served.post("/api/initiatives", body, Served.as(Roles.DIRECTOR)).statusCode())
        .isEqualTo(403);
    assertThat(
            served
                .postAs("application/x-ndjson", "/api/initiatives/import", "{}", new String[0])
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void overwritesNobodysChange() {
    Initiative written = house.written("Lärlingar");
    String path = "/api/initiatives/" + written.id();
    String[] first = Served.as(Roles.COORDINATOR, "If-Match", "\"1\"");
    assertThat(served.put(path, NewInitiativeRequest.PROFILE, first).statusCode()).isEqualTo(200);
    HttpResponse<String> second = served.put(path, "{\"title\": \"x\", \"text\": \"y\"}", first);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("\"version\":2", "\"changes\":", "CHANGED");
  }

  @Test
  void importsLinesAndColumns() {
    HttpResponse<String> lines =
        served.postAs(
            "application/x-ndjson",
            "/api/initiatives/import",
            "{\"externalId\":\"1\",\"title\":\"a\",\"text\":\"b\"}\nnonsense\n",
            Served.as(Roles.OPERATOR));
    assertThat(lines.body()).contains("\"accepted\":1", "\"line\":2", "\"reason\":");
    HttpResponse<String> csv =
        served.postAs(
            "text/csv",
            "/api/initiatives/import?column=title%3DNamn&column=text%3DText&dryRun=true",
            "externalId,Namn,Text,Chef\n2,c,d,Bo\n",
            Served.as(Roles.OPERATOR));
    assertThat(csv.body()).contains("\"created\":1", "\"dryRun\":true");
    assertThat(served.get("/feeds/initiatives.atom").body())
        .startsWith("<?xml")
        .contains("<title>a</title>");
  }

  @Test
  void publishesALessonAfterReview() {
    Initiative written = house.written("Lärlingar");
    String path = "/api/initiatives/" + written.id();
    HttpResponse<String> made =
        served.post(path + "/lessons", "{\"did\": \"Vi började\"}", Served.as(Roles.OPERATOR));
    assertThat(made.statusCode()).isEqualTo(201);
    String id = made.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    String state = path + "/lessons/" + id + "/state";
    String published = "{\"state\": \"PUBLISHED\"}";
    assertThat(served.put(state, published, Served.as(Roles.OPERATOR)).statusCode()).isEqualTo(403);
    assertThat(served.put(state, published, Served.as(Roles.COORDINATOR)).statusCode())
        .isEqualTo(200);
    assertThat(served.get(path).body()).contains("Vi började");
  }
}
