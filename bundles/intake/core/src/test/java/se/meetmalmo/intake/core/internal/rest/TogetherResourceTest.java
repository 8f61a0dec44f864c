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
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.core.internal.FakeSearch;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;
import se.meetmalmo.search.Likeness;

class TogetherResourceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FakeSearch SEARCH = new FakeSearch();
  private static IntakeOnDerby house;
  private static Served served;

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
    Similar similar = Similar.on(SEARCH);
    served =
        new Served(
            new MergeResource(house.merging, path -> URI.create("https://meet.example.se" + path)),
            new JudgingResource(house.judging(similar)),
            new TogetherResource(house.intake, house.joining, house.merging, similar));
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
  }

  private static Receipt submit(String title) {
    return house.intake().submit(Samples.idea(title, "Text"), Origin.API, Actor.ANONYMOUS);
  }

  private static JsonNode json(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }

  private static String together(Receipt receipt) {
    return "/api/status/" + receipt.statusToken() + "/together";
  }

  private static HttpResponse<String> propose(Receipt from, String into) {
    return served.post(
        "/api/ideas/" + from.idea().caseNumber() + "/merges",
        "{\"into\": \"" + into + "\", \"reason\": \"Samma sak\"}",
        Served.as(Roles.COORDINATOR));
  }

  @Test
  void mergesWithTheConsentOfBoth() {
    Receipt first = submit("Cyklar");
    Receipt second = submit("Fler cyklar");
    JsonNode merge = json(propose(first, second.idea().id()), 201);
    assertThat(merge.get("state").asText()).isEqualTo("OPEN");
    assertThat(json(propose(first, second.idea().id()), 409).toString()).contains("already");

    for (Receipt one : new Receipt[] {first, second}) {
      JsonNode asked = json(served.get(together(one)), 200).get("questions").get(0);
      String answer = together(one) + "/merges/" + asked.get("id").asText();
      json(served.post(answer, "{}"), 400);
      json(served.post(answer, "{\"agree\": true}"), 200);
    }
    assertThat(json(served.get(together(second)), 200).get("more").asInt()).isEqualTo(1);
    assertThat(json(served.get(together(first)), 200).get("connectedTo").asText())
        .isEqualTo(second.idea().id());
    String merges = "/api/ideas/" + first.idea().id() + "/merges";
    JsonNode kept = json(served.get(merges, Served.as(Roles.PROJECT_LEADER)), 200).get(0);
    assertThat(kept.get("state").asText()).isEqualTo("MERGED");
    json(
        served.post(
            merges + "/" + kept.get("id").asText() + "/withdrawal",
            "{}",
            Served.as(Roles.COORDINATOR)),
        409);
  }

  @Test
  void saysWhatIsWrongWithAMerge() {
    Receipt first = submit("Cyklar");
    assertThat(json(propose(first, "nowhere"), 400).toString()).contains("unknown-idea");
    house.intake.decide(
        first.idea().id(), Decision.of(Action.DECLINE, "Nej"), -1, Samples.COORDINATOR);
    assertThat(json(propose(first, submit("Fler").idea().id()), 409).toString())
        .contains("is DECLINED: MERGE is not possible");
    assertThat(served.post("/api/ideas/x/merges", "{}").statusCode()).isEqualTo(401);
    assertThat(served.get("/api/ideas/x/merges", Served.as(Roles.OPERATOR)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void joinsByPrivateLink() {
    Receipt target = submit("Cyklar");
    Receipt receipt = submit("Fler cyklar");
    String body = "{\"work\": \"" + target.idea().caseNumber() + "\"}";
    assertThat(json(served.post(together(receipt) + "/join", body), 400).toString())
        .contains("unknown-work");
    house.intake.decide(
        target.idea().id(), Decision.of(Action.ACCEPT, "Ja"), -1, Samples.COORDINATOR);
    JsonNode joined = json(served.post(together(receipt) + "/join", body), 200);
    assertThat(joined.get("connectedTo").asText()).isEqualTo(target.idea().id());
    json(served.post(together(receipt) + "/join", body), 409);
    json(served.post("/api/status/wrong/together/join", body), 404);
    json(served.get("/api/status/wrong/together"), 404);
  }

  @Test
  void showsScreenersWhatIsAlikeAndKeepsWhatTheySay() {
    Receipt receipt = submit("Cyklar");
    SEARCH.hits.add(FakeSearch.hit("knowledgebank", "7", "Delat kök", Likeness.DISTANT));
    String path = "/api/ideas/" + receipt.idea().id() + "/similar";
    String[] pilot = Served.as(Roles.BUSINESS_PILOT);
    assertThat(json(served.get(path, pilot), 200).get(0).has("verdict")).isFalse();
    String said = "{\"work\": \"knowledgebank:7\", \"verdict\": \"DIFFERENT\"}";
    assertThat(json(served.post(path, said, pilot), 200).get("by").asText()).isEqualTo("karin");
    assertThat(json(served.get(path, pilot), 200).get(0).get("verdict").asText())
        .isEqualTo("DIFFERENT");
    json(served.post(path, "{\"work\": \"knowledgebank:7\"}", pilot), 400);
    json(served.post(path, said.replace("knowledgebank:7", "Kalle"), pilot), 400);
    assertThat(
            json(
                    served.post(path, said.replace("knowledgebank:7", receipt.idea().id()), pilot),
                    400)
                .toString())
        .contains("same-idea");
    assertThat(served.get(path).statusCode()).isEqualTo(401);
    assertThat(json(served.get(together(receipt)), 200).get("similar")).isEmpty();
  }
}
