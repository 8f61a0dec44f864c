package se.meetmalmo.matchmaking.core.internal.invitation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Served.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.core.internal.Office;
import se.meetmalmo.matchmaking.core.internal.invitation.Staffed;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.testing.Served;

class InvitationResourcesTest {
  private static final String PATH = "/api/ideas/" + Office.IDEA + "/invitations";
  private static final Site SITE = path -> URI.create("https://meet.example.se" + path);
  private final Staffed staffed = new Staffed();
  private final Served served =
      new Served(
          new RosterResource(staffed.invitations, SITE),
          new InvitationResource(staffed.invitations));

  @AfterEach
  void close() {
    served.close();
    staffed.close();
  }

  private static JsonNode body(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  @Test
  void peopleAreInvitedAndAnswerByTheirLink() throws Exception {
    assertThat(served.get(PATH, as(Roles.COORDINATOR)).statusCode()).isEqualTo(404);
    String invite = "{\"order\": {\"size\": 5}, \"people\": [\"stadskontoret\"]}";
    HttpResponse<String> asked = served.post(PATH, invite, as(Roles.COORDINATOR));
    assertThat(asked.statusCode()).isEqualTo(201);
    assertThat(asked.headers().firstValue("Location")).isPresent();
    String id = body(asked).at("/invitations/0/id").asText();
    HttpResponse<String> again = served.post(PATH, invite, as(Roles.COORDINATOR));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(body(again).path("constraint").asText()).isEqualTo("ASKED");
    String link =
        body(served.post(PATH + "/" + id + "/link", "", as(Roles.COORDINATOR)))
            .path("url")
            .asText();
    String own = "/api/invitations/" + link.replaceAll(".*/", "");
    assertThat(body(served.get(own)).path("canAnswer").asBoolean()).isTrue();
    assertThat(
            body(served.post(own + "/acceptance", "{\"mayLead\": true}"))
                .path("mayLead")
                .asBoolean())
        .isTrue();
    assertThat(served.post(own + "/refusal", "{\"reason\": \"NO_ANSWER\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            body(served.post(own + "/refusal", "{\"reason\": \"LATER\"}")).path("state").asText())
        .isEqualTo("DECLINED");
    assertThat(served.post(own + "/acceptance", "{}").statusCode()).isEqualTo(409);
    assertThat(served.get("/api/invitations/nothing").statusCode()).isEqualTo(404);
    JsonNode all =
        body(
            served.get(
                "/api/invitations?state=DECLINED&idea=" + Office.IDEA, as(Roles.COORDINATOR)));
    assertThat(all.at("/items/0/ending").asText()).isEqualTo("LATER");
    assertThat(all.toString()).doesNotContain("Kim");
  }

  @Test
  void aGroupLacksWhatItLacks() throws Exception {
    String id = staffed.invite(Office.IDEA, 5, "stadskontoret").invitations().get(0).id();
    HttpResponse<String> refused =
        served.post(PATH + "/group", "{\"leader\": \"" + id + "\"}", as(Roles.COORDINATOR));
    assertThat(refused.statusCode()).isEqualTo(409);
    JsonNode taken =
        body(
            served.post(
                PATH + "/" + id + "/withdrawal", "{\"replace\": false}", as(Roles.COORDINATOR)));
    assertThat(taken.at("/invitations/0/ending").asText()).isEqualTo("TAKEN_BACK");
  }

  @Test
  void onlyCoordinatorsSeeWhomWasInvited() {
    for (String path : new String[] {PATH, "/api/invitations"}) {
      assertThat(served.get(path).statusCode()).isEqualTo(401);
      assertThat(served.get(path, as(Roles.OPERATOR)).statusCode()).isEqualTo(403);
    }
  }
}
