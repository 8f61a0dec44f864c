package se.meetmalmo.communications.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.platform.testing.Served.as;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.core.internal.Office;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.testing.Served;

class ResourcesTest {
  private static final Office OFFICE = new Office();
  private static Served served;

  @BeforeAll
  static void serve() {
    served =
        new Served(
            new DeliveryResource(OFFICE.communications),
            new ToldResource(OFFICE.communications, OFFICE.intake.intake),
            new TemplateResource(OFFICE.templates),
            new ChannelResource(OFFICE.communications),
            new MessageResource(OFFICE.communications),
            new SubscriptionResource(OFFICE.subscriptions));
  }

  @AfterAll
  static void close() {
    served.close();
    OFFICE.close();
  }

  @Test
  void answersWhatBecameOfWhatIsAboutAnIdea() {
    OFFICE.happens("idea1", Type.ACCEPTED, 2).send();
    String id = OFFICE.ids().get(0);
    String[] staff = as(Roles.COORDINATOR);
    assertThat(served.get("/api/deliveries?subject=idea1", staff).body())
        .contains("\"state\":\"SENT\"", "\"recipient\":\"idea-sender:idea1\"", "\"total\":1")
        .doesNotContain("anna@");
    assertThat(served.get("/api/deliveries?subject=idea:idea1&state=parked,retry", staff).body())
        .contains("\"total\":0");
    assertThat(served.get("/api/deliveries/" + id, staff).body()).contains("\"number\":1");
    assertThat(served.get("/api/deliveries/nothing", staff).statusCode()).isEqualTo(404);
    assertThat(served.get("/api/deliveries?state=LOST", staff).statusCode()).isEqualTo(400);
    assertThat(served.post("/api/deliveries/" + id + "/retry", "", staff).statusCode())
        .isEqualTo(409);
    String bounce = "{\"reason\": \"550 5.1.1 <anna@example.se>\"}";
    assertThat(served.post("/api/deliveries/" + id + "/bounces", bounce, staff).body())
        .contains("BOUNCED")
        .doesNotContain("anna@");
    assertThat(served.post("/api/deliveries/" + id + "/retry", "", staff).body()).contains("RETRY");
    assertThat(served.post("/api/deliveries/" + id + "/park", "", staff).body()).contains("PARKED");
    assertThat(served.get("/api/channels", staff).statusCode()).isEqualTo(200);
    assertThat(served.get("/api/status/idea1/deliveries").body())
        .contains("\"kind\":\"IdeaAccepted\"")
        .doesNotContain("anna@");
    assertThat(served.get("/api/status/nothing/deliveries").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesThoseWhoHaveNothingToDoWithIt() {
    for (String path :
        new String[] {"/api/deliveries", "/api/message-templates", "/api/channels"}) {
      assertThat(served.get(path).statusCode()).isEqualTo(401);
      assertThat(served.get(path, as(Roles.DIRECTOR)).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void takesMessagesAndSubscriptions() {
    String[] staff = as(Roles.COORDINATOR);
    String message = "{\"subject\": \"Hej\", \"text\": \"x\", \"ideas\": [\"idea1\"]}";
    HttpResponse<String> sent = served.post("/api/messages", message, staff);
    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(served.get(sent.headers().firstValue("Location").orElseThrow(), staff).body())
        .contains("\"subject\":\"Hej\"");
    assertThat(served.get("/api/messages", staff).body()).contains("\"total\":1");
    assertThat(served.post("/api/messages", message).statusCode()).isEqualTo(401);
    OFFICE.send();
    String asked = "{\"email\": \"kim@example.se\", \"consent\": true}";
    assertThat(served.post("/api/subscriptions", asked).statusCode()).isEqualTo(202);
    OFFICE.send();
    String secret =
        OFFICE
            .desk
            .channel
            .sent
            .get(OFFICE.desk.channel.sent.size() - 1)
            .text()
            .replaceAll("(?s).*/news/([^\\s]+).*", "$1");
    String own = "/api/subscriptions/" + secret;
    assertThat(served.get(own).body()).contains("\"confirmed\":false").doesNotContain("kim@");
    assertThat(served.post(own + "/confirmation").body()).contains("\"confirmed\":true");
    String click = "application/x-www-form-urlencoded";
    assertThat(
            served.postAs(click, own + "/unsubscribe", "List-Unsubscribe=One-Click").statusCode())
        .isEqualTo(204);
    assertThat(served.get(own).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsWordingsByVersion() {
    String[] staff = as(Roles.COMMUNICATOR);
    String path = "/api/message-templates/IdeaPaused/en";
    assertThat(served.get(path, staff).body()).contains("\"version\":0", "\"shipped\":true");
    String seen = "{\"subject\": \"About {{title}}\", \"body\": \"Hello\", \"version\": 0}";
    assertThat(served.put(path, seen, staff).body()).contains("\"version\":1", "karin");
    assertThat(served.put(path, seen, staff).statusCode()).isEqualTo(409);
    String unknown = "{\"subject\": \"{{password}}\", \"body\": \"Hello\"}";
    assertThat(served.put(path, unknown, staff).body())
        .contains("unknown-fact", "known are answerBy");
    String looked = "{\"subject\": \"{{title}}\", \"body\": \"x\", \"about\": \"idea1\"}";
    assertThat(served.post(path + "/preview", looked, staff).body()).contains("Gemensam");
    assertThat(served.post(path + "/preview", looked.replace("idea1", "x"), staff).statusCode())
        .isEqualTo(404);
    assertThat(served.get("/api/message-templates/IdeaPaused/de", staff).statusCode())
        .isEqualTo(404);
  }
}
