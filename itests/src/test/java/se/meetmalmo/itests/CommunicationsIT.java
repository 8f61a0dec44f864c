package se.meetmalmo.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Senders are told by mail, from the moment that there is a mail server. */
public class CommunicationsIT {
  private static final String LINK = "(?s).*localhost:(\\d+)/status/([A-Za-z0-9_-]+).*";
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void tellsTheSenderOnceThereIsAMailServerAndKeepsTheProof() throws IOException {
    GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
    mail.start();
    try (Platform platform = Platform.start(folder.getRoot().toPath())) {
      JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Brevvän")));
      String deliveries = "/api/deliveries?subject=" + idea.path("id").asText();
      platform.await("planned", () -> state(platform, deliveries).equals("NO_CHANNEL"));
      configure(platform.folder(), "mail", mail.getSmtp().getPort());
      platform.await("sent", () -> state(platform, deliveries).equals("SENT"));
      assertThat(mail.getReceivedMessages()).hasSize(1);
      String body = GreenMailUtil.getBody(mail.getReceivedMessages()[0]).replace("=\r\n", "");
      assertThat(body).contains("Brevv=C3=A4n").matches(LINK);
      String token = body.replaceAll(LINK, "$2");
      assertThat(platform.get("/api/status/" + token).statusCode()).isEqualTo(200);
      asksForNewsAndEndsIt(platform, mail);
    } finally {
      mail.stop();
    }
  }

  private static void asksForNewsAndEndsIt(Platform platform, GreenMail mail) {
    String asked = "{\"email\": \"news@example.se\", \"consent\": true}";
    assertThat(platform.send(json(platform, "/api/subscriptions", asked)).statusCode())
        .isEqualTo(202);
    platform.await("asked", () -> mail.getReceivedMessages().length == 2);
    String body = GreenMailUtil.getBody(mail.getReceivedMessages()[1]).replace("=\r\n", "");
    String own = "/api/subscriptions/" + body.replaceAll("(?s).*/news/([A-Za-z0-9_-]+).*", "$1");
    assertThat(platform.post(own + "/confirmation", "").statusCode()).isEqualTo(200);
    assertThat(platform.get(own + "/unsubscribe").headers().firstValue("Location").orElse(""))
        .contains("/news/");
    int oneClick =
        platform
            .send(
                platform
                    .request(own + "/unsubscribe")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
            .statusCode();
    assertThat(oneClick).isEqualTo(204);
    assertThat(platform.get(own).statusCode()).isEqualTo(404);
  }

  @Test
  public void recordsWhatCameBackToTheMailbox() throws Exception {
    GreenMail mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "localhost", "smtp"), new ServerSetup(0, "localhost", "imap")
            });
    mail.start();
    GreenMailUser mailbox = mail.setUser("meet@malmo.example", "meet", "secret");
    try (Platform platform = Platform.start(folder.getRoot().toPath())) {
      configure(platform.folder(), "mail", mail.getSmtp().getPort());
      JsonNode idea = Platform.parse(platform.post("/api/ideas", Ideas.sound("Brevduva")));
      String deliveries = "/api/deliveries?subject=" + idea.path("id").asText();
      platform.await("sent", () -> state(platform, deliveries).equals("SENT"));
      MimeMessage sent = mail.getReceivedMessages()[0];
      mailbox.deliver(bounce(sent));
      Files.write(
          platform.folder().resolve("etc/se.meetmalmo.channels.mail.bounces.cfg"),
          List.of(
              "host = localhost",
              "port = " + mail.getImap().getPort(),
              "security = none",
              "user = meet",
              "password = secret"));
      platform.await("bounced", () -> state(platform, deliveries).equals("BOUNCED"));
      assertThat(Platform.parse(platform.getAsAdmin(deliveries)).at("/items/0/reply").asText())
          .isEqualTo("mx.example.se: 550 5.1.1 no such user");
      platform.await(
          "told",
          () -> platform.get("/health/ready").body().matches("(?s).*INBOX: read.*1 recorded.*"));
    } finally {
      mail.stop();
    }
  }

  private static MimeMessage bounce(MimeMessage sent) throws Exception {
    String report =
        """
        From: MAILER-DAEMON@mx.example.se
        To: meet@malmo.example
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.se

        Final-Recipient: rfc822; %s
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 no such user

        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s

        --b--
        """;
    String filled = report.formatted(sent.getAllRecipients()[0], sent.getMessageID());
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(filled.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  public void servesWithoutIntake() {
    try (Platform platform =
        Platform.start(
            folder.getRoot().toPath(),
            "meet-communications,meet-channel-mail,meet-channel-webhook,meet-portal")) {
      assertThat(platform.getAsAdmin("/api/deliveries").statusCode()).isEqualTo(200);
      assertThat(platform.getAsAdmin("/api/channels").body()).contains("webhook");
      assertThat(platform.getPage("/news").statusCode()).isEqualTo(200);
      assertThat(platform.get("/api/ideas").statusCode()).isEqualTo(404);
    }
  }

  private static HttpRequest.Builder json(Platform platform, String path, String body) {
    return platform
        .request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static String state(Platform platform, String path) {
    return Platform.parse(platform.getAsAdmin(path)).at("/items/0/state").asText();
  }

  private static void configure(Path folder, String name, int port) throws IOException {
    Files.write(
        folder.resolve("etc/se.meetmalmo.channels." + name + ".cfg"),
        List.of(
            "host = localhost", "port = " + port, "security = none", "from = meet@malmo.example"));
  }
}
