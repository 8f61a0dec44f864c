package se.meetmalmo.channels.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Outcome;
import se.meetmalmo.platform.InvalidInputException;

class MailChannelTest {
  private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
  private MailChannel channel;

  @BeforeEach
  void start() {
    server.start();
    channel = channel(Letters.settings(server.getSmtp().getPort()));
  }

  @AfterEach
  void stop() {
    channel.stop();
    server.stop();
  }

  private static MailChannel channel(MailSettings settings) {
    return new MailChannel(settings, Clock.systemUTC());
  }

  private MimeMessage only() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  @Test
  void sendsTheSameWordsAsTextAndAsHtml() throws Exception {
    Letter letter =
        Letters.letter(
            "1",
            "Åsa Ek",
            "anna@example.se",
            "Idé åäö",
            "Hej <b>Åsa</b>!\n\nhttps://x.se/a?b=1&c.",
            "");
    Outcome outcome = channel.send(letter);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    Outcome.Accepted accepted = (Outcome.Accepted) outcome;
    assertThat(accepted.server()).startsWith("localhost:");
    assertThat(accepted.messageId()).isEqualTo("<1@malmo.example>");
    assertThat(accepted.reply()).startsWith("250");
    MimeMessage mail = only();
    assertThat(mail.getMessageID()).isEqualTo("<1@malmo.example>");
    assertThat(mail.getSubject()).isEqualTo("Idé åäö");
    assertThat(mail.getFrom()).containsExactly(new InternetAddress("meet@malmo.example"));
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Meet Malmö");
    assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getPersonal())
        .isEqualTo("Åsa Ek");
    MimeMultipart bodies = (MimeMultipart) mail.getContent();
    assertThat(bodies.getContentType()).startsWith("multipart/alternative");
    assertThat(bodies.getBodyPart(0).getContent().toString()).startsWith("Hej <b>Åsa</b>!");
    assertThat(bodies.getBodyPart(1).getContent().toString())
        .contains("Hej &lt;b&gt;Åsa&lt;/b&gt;!")
        .contains("<a style=\"color:#0a5a76\" href=\"https://x.se/a?b=1&amp;c\">")
        .contains("<html lang=\"sv\">");
  }

  @Test
  void saysThatAMachineWroteItAndOffersToUnsubscribeFromNewsOnly() throws Exception {
    channel.send(Letters.service("1"));
    assertThat(only().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(only().getHeader("List-Unsubscribe")).isNull();
    server.purgeEmailFromAllMailboxes();
    channel.send(
        Letters.letter("2", "", "anna@example.se", "Nytt", "x", "https://meet.example/u/abc"));
    assertThat(only().getHeader("List-Unsubscribe"))
        .containsExactly("<https://meet.example/u/abc>");
    assertThat(only().getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(only().getContent()).isInstanceOf(MimeMultipart.class);
  }

  @Test
  void nothingThatIsWrittenBecomesAHeader() throws Exception {
    String evil = "Anna\r\nBcc: evil@example.se\r\n\r\nBody\u202eEvil\u0000";
    channel.send(Letters.letter("1", evil, "anna@example.se", evil, evil, ""));
    MimeMessage mail = only();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("Anna Bcc: evil@example.se BodyEvil");
    assertThat(mail.getAllRecipients())
        .extracting(Address::getType, a -> ((InternetAddress) a).getAddress())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("rfc822", "anna@example.se"));
    assertThat(Arrays.toString(mail.getRecipients(RecipientType.TO))).doesNotContain("\u202e");
  }

  @Test
  void nothingThatIsWrittenIsDecodedIntoSomethingElse() throws Exception {
    String word = "=?UTF-8?Q?=0D=0ABcc:_evil@example.se?=";
    channel.send(Letters.letter("1", word, "anna@example.se", word, word, ""));
    assertThat(only().getSubject()).isEqualTo("= ?UTF-8?Q?=0D=0ABcc:_evil@example.se?=");
    assertThat(((InternetAddress) only().getRecipients(RecipientType.TO)[0]).getPersonal())
        .isEqualTo("= ?UTF-8?Q?=0D=0ABcc:_evil@example.se?=");
  }

  @Test
  void aNameOfTenMegabytesIsCut() throws Exception {
    channel.send(
        Letters.letter("1", "å".repeat(10_000_000), "anna@example.se", "x".repeat(200), "x", ""));
    assertThat(((InternetAddress) only().getRecipients(RecipientType.TO)[0]).getPersonal())
        .hasSize(100);
  }

  @Test
  void anAddressThatIsNoneBouncesAtOnce() {
    for (String address :
        new String[] {
          "anna", "anna@", "a b@example.se", "anna@example.se\r\nRCPT TO:<evil@example.se>", "<>"
        }) {
      assertThat(channel.send(Letters.letter("1", "", address, "x", "x", "")))
          .as(address)
          .isInstanceOf(Outcome.Bounced.class);
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void keepsTheLineOpenForTheNextLetter() throws Exception {
    try (ScriptedServer scripted = new ScriptedServer()) {
      MailChannel kept = channel(Letters.settings(scripted.port()));
      for (int i = 0; i < 20; i++) {
        assertThat(kept.send(Letters.service("k" + i))).isInstanceOf(Outcome.Accepted.class);
      }
      assertThat(scripted.connections).hasValue(1);
      kept.stop();
    }
  }

  @Test
  void saysThatTheServerIsDown() {
    server.stop();
    assertThat(channel.send(Letters.service("1"))).isInstanceOf(Outcome.Unavailable.class);
    server.start();
  }

  @Test
  void tellsWhatTheServerMeans() throws Exception {
    answered("RCPT", "550 5.1.1 <anna@example.se> unknown", Outcome.Bounced.class);
    answered("RCPT", "550 no such user", Outcome.Bounced.class);
    answered("RCPT", "550 5.7.1 blocked by policy", Outcome.Refused.class);
    answered("RCPT", "450 4.2.0 greylisted", Outcome.Deferred.class);
    answered("RCPT", "421 4.7.0 slow down", Outcome.Deferred.class);
    answered("MAIL", "550 5.7.1 we do not know you", Outcome.Refused.class);
    answered("MAIL", "421 4.3.2 going down", Outcome.Unavailable.class);
    answered("MAIL", ScriptedServer.HANG_UP, Outcome.Deferred.class);
    answered("DATA", "451 4.3.0 later", Outcome.Deferred.class);
    answered(".", "554 5.6.0 looks like spam", Outcome.Refused.class);
    answered(".", "452 4.3.1 disk full", Outcome.Deferred.class);
    answered(".", ScriptedServer.HANG_UP, Outcome.Unknown.class);
    answered("CONNECT", "554 no service", Outcome.Unavailable.class);
  }

  private static void answered(String command, String answer, Class<? extends Outcome> meant)
      throws Exception {
    try (ScriptedServer scripted = new ScriptedServer()) {
      scripted.answers.put(command, answer);
      MailChannel channel = channel(Letters.settings(scripted.port()));
      Outcome outcome = channel.send(Letters.service("1"));
      channel.stop();
      assertThat(outcome).as("%s: %s", command, answer).isInstanceOf(meant);
      if (!answer.equals(ScriptedServer.HANG_UP) && !command.equals("CONNECT")) {
        assertThat(outcome.reply()).contains(answer.substring(4));
      }
    }
  }

  @Test
  void signsInAndRestsWhenItIsNotLetIn() {
    server.setUser("meet", "secret");
    server.getUserManager().setAuthRequired(true);
    int port = server.getSmtp().getPort();
    MailChannel known = channel(Letters.settings(port, "none", "meet", "secret"));
    assertThat(known.send(Letters.service("1"))).isInstanceOf(Outcome.Accepted.class);
    known.stop();
    MailChannel stranger = channel(Letters.settings(port, "none", "meet", "wrong"));
    assertThat(stranger.send(Letters.service("2"))).isInstanceOf(Outcome.Unavailable.class);
    stranger.stop();
  }

  @Test
  void sendsNothingInTheClearWhereItWasToldToEncrypt() {
    int port = server.getSmtp().getPort();
    MailChannel strict = channel(Letters.settings(port, "starttls", "", ""));
    assertThat(strict.send(Letters.service("1"))).isInstanceOf(Outcome.Unavailable.class);
    strict.stop();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void namesAllThatIsWrongWithItsConfiguration() {
    assertThatThrownBy(() -> new MailSettings("", 0, "ssl", "", "", "nobody", "Meet", "nobody", 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("host", "port", "security", "from", "replyTo", "timeoutSeconds");
    assertThat(Letters.settings(25, "none", "meet", "secret").toString()).doesNotContain("secret");
  }
}
