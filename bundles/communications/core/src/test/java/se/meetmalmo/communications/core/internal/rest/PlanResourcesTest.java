package se.meetmalmo.communications.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.core.internal.plan.PlanOffice;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;

class PlanResourcesTest {
  private static final PlanOffice OFFICE = new PlanOffice();
  private static final String PLAN = "/api/communications/plan";
  private static final String CONTENT =
      "{\"title\": \"Träff\", \"owner\": \"kim\", \"day\": \"2027-03-03\", \"begins\": \"13:00\","
          + " \"texts\": [{\"channel\": \"SOCIAL\", \"audience\": \"public\", \"headline\":"
          + " \"Träff\", \"text\": \"Hej\"}]}";
  private static final Served served =
      new Served(new PlanResource(OFFICE.plan), new PlanToolsResource(OFFICE.plan));

  private static String[] as(String name, String role) {
    String[] headers = Served.as(role);
    headers[1] = name;
    return headers;
  }

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    served.close();
    OFFICE.close();
  }

  @Test
  void takesAnActivityFromDraftToOut() {
    String[] kim = as("kim", Roles.COMMUNICATOR);
    String[] leo = as("leo", Roles.PROJECT_LEADER);
    HttpResponse<String> added = served.post(PLAN + "/activities", CONTENT, kim);
    assertThat(added.statusCode()).isEqualTo(201);
    String path = added.headers().firstValue("Location").orElseThrow();
    path = path.substring(path.indexOf("/api"));
    assertThat(served.get(PLAN + "?status=draft&channel=social&from=2027-03-01", kim).body())
        .contains("\"total\":1", "\"begins\":\"13:00:00\"");
    assertThat(served.get(PLAN + "?status=lost", kim).statusCode()).isEqualTo(400);
    assertThat(served.get(PLAN + "?from=soon", kim).statusCode()).isEqualTo(400);
    String change = "{\"version\": 1, \"content\": " + CONTENT + "}";
    assertThat(served.put(path, change, kim).body()).contains("\"version\":2");
    assertThat(served.put(path, change, leo).body())
        .contains("\"status\":409", "\"current\":{", "\"changedBy\":\"kim\"");
    String approve = "{\"to\": \"APPROVED\"}";
    assertThat(served.post(path + "/moves", approve, kim).body())
        .contains("goes outside the city", "\"allowed\":[");
    assertThat(served.post(path + "/moves", approve, leo).body()).contains("\"APPROVED\"");
    assertThat(served.post(path + "/moves", "{\"to\": \"PUBLISHED\"}", leo).statusCode())
        .isEqualTo(200);
    assertThat(served.get(path + "/preview", kim).body()).contains("\"headline\":\"Träff\"");
    assertThat(served.get(path + "/findings", kim).body()).isEqualTo("[]");
    assertThat(served.get(PLAN + "/activities/none", kim).statusCode()).isEqualTo(404);
  }

  @Test
  void hasAudiencesAndReadyMadePlans() {
    String[] kim = as("kim", Roles.COMMUNICATOR);
    String audience =
        "{\"name\": \"Skola\", \"nameEn\": \"School\", \"segment\": \"SENDERS\", \"themes\":"
            + " [\"skola\"]}";
    assertThat(served.put("/api/communications/audiences/skola", audience, kim).statusCode())
        .isEqualTo(200);
    assertThat(served.get("/api/communications/audiences", kim).body()).contains("\"reach\":1");
    assertThat(served.get("/api/communications/plan-templates", kim).body()).contains("external");
    String apply = "/api/communications/plan-templates/external/activities";
    assertThat(served.post(apply, "{\"start\": \"2027-01-11\"}", kim).statusCode()).isEqualTo(201);
    assertThat(served.post(apply, "{}", kim).statusCode()).isEqualTo(400);
  }

  @Test
  void isForThoseWhoWorkWithThePlan() {
    OFFICE.happens("idea1", Type.ACCEPTED);
    assertThat(served.get(PLAN).statusCode()).isEqualTo(401);
    assertThat(served.get(PLAN, as("x", Roles.BUSINESS_PILOT)).statusCode()).isEqualTo(403);
    assertThat(served.get(PLAN, as("dag", Roles.DIRECTOR)).body()).contains("\"total\":1");
    assertThat(served.post(PLAN + "/activities", CONTENT, as("d", Roles.DIRECTOR)).statusCode())
        .isEqualTo(403);
  }
}
