package se.meetmalmo.channels.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.spi.Returned;
import se.meetmalmo.communications.spi.Returned.Fault;
import se.meetmalmo.communications.spi.Returns.Taken;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.timers.Swept;

class BounceSweepTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final String ID = "<0123456789abcdef0123456789abcdef@malmo.example>";
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "localhost", "smtp"), new ServerSetup(0, "localhost", "imap")
          });
  private final List<Returned> taken = new ArrayList<>();
  private Taken answer = Taken.RECORDED;
  private GreenMailUser meet;
  private BounceSweep sweep;

  @BeforeEach
  void start() {
    server.start();
    meet = server.setUser("meet@malmo.example", "meet", "secret");
    sweep = sweep("secret");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private BounceSweep sweep(String password) {
    return new BounceSweep(
        settings(server.getImap().getPort(), password),
        returned -> {
          taken.add(returned);
          return answer;
        });
  }

  private static BounceSettings settings(int port, String password) {
    return new BounceSettings(
        "localhost", port, "none", "meet", password, "INBOX", "Meet-bounces", 5);
  }

  private static String mail(String name) throws Exception {
    try (InputStream file =
        Objects.requireNonNull(
            BounceSweepTest.class.getResourceAsStream("/bounces/" + name + ".eml"), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace("<ID@malmo.example>", ID)
          .replace("\n", "\r\n");
    }
  }

  private void arrives(String mail) throws Exception {
    meet.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  private MailFolder inbox() throws Exception {
    return server.getManagers().getImapHostManager().getInbox(meet);
  }

  private int handled() {
    MailFolder folder = server.getManagers().getImapHostManager().getFolder(meet, "Meet-bounces");
    return folder == null ? 0 : folder.getMessageCount();
  }

  private Returned read(String name) throws Exception {
    taken.clear();
    arrives(mail(name));
    sweep.run(NOW);
    assertThat(taken).as(name).hasSize(1);
    assertThat(taken.get(0).messageId()).as(name).isEqualTo(ID);
    return taken.get(0);
  }

  @Test
  void readsWhatServersSend() throws Exception {
    assertThat(read("postfix"))
        .isEqualTo(
            new Returned(
                ID,
                List.of("anna@example.se"),
                Fault.NO_SUCH_ADDRESS,
                "mx1.malmo.example",
                "550 5.1.1 <anna@example.se>: Recipient address rejected:\r\n"
                    + "    User unknown in virtual mailbox table"));
    assertThat(read("exchange"))
        .isEqualTo(
            new Returned(
                ID,
                List.of("anna@example.se"),
                Fault.NO_SUCH_ADDRESS,
                "AM0PR01MB1234.eurprd01.prod.exchangelabs.example",
                "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient anna@example.se not found"
                    + " by SMTP address lookup"));
    assertThat(read("exchange-full"))
        .isEqualTo(
            new Returned(
                ID,
                List.of("anna@example.se", "anna.ek@other.example"),
                Fault.FAILED,
                "DB7PR01.exchange.example",
                "554 5.2.2 mailbox full"));
    assertThat(read("qmail"))
        .isEqualTo(
            new Returned(
                ID,
                List.of("anna@example.se"),
                Fault.NO_SUCH_ADDRESS,
                "",
                "Sorry, no mailbox here by that name. (#5.1.1)"));
    assertThat(read("postfix-delayed").fault()).isEqualTo(Fault.DELAYED);
    assertThat(inbox().getMessageCount()).isZero();
    assertThat(handled()).isEqualTo(5);
    assertThat(sweep.check().message()).contains("5 recorded", "0 left unread");
  }

  @Test
  void leavesWhatPeopleWriteUnreadAndLooksAtItOnce() throws Exception {
    arrives(mail("reply"));
    arrives(mail("out-of-office"));
    assertThat(sweep.run(NOW)).isEqualTo(Swept.NOTHING);
    arrives(mail("postfix"));
    assertThat(sweep.run(NOW)).isEqualTo(Swept.all(1));
    assertThat(taken).hasSize(1);
    assertThat(inbox().getMessageCount()).isEqualTo(2);
    assertThat(inbox().getMessages()).noneMatch(kept -> kept.getFlags().contains(Flags.Flag.SEEN));
    assertThat(sweep.check().message()).contains("2 left unread");
    assertThat(sweep.gauges()).anyMatch(gauge -> gauge.value() == 2);
  }

  @Test
  void anAddressOfAHostSaysNothingOfTheAddressOfAPerson() throws Exception {
    String said = "Sorry, no mailbox here by that name. (#5.1.1)";
    arrives(mail("qmail").replace(said, "Connected to 5.1.1.30 but it hung up."));
    sweep.run(NOW);
    assertThat(taken).extracting(Returned::fault).containsExactly(Fault.FAILED);
  }

  @Test
  void aReportThatAllWentWellIsNoBounce() throws Exception {
    arrives(mail("postfix-delayed").replace("Action: delayed", "Action: relayed"));
    assertThat(sweep.run(NOW)).isEqualTo(Swept.NOTHING);
    assertThat(taken).isEmpty();
    assertThat(inbox().getMessageCount()).isEqualTo(1);
  }

  @Test
  void leavesBouncesOfMailThatIsNotOurs() throws Exception {
    answer = Taken.STRANGE;
    arrives(mail("postfix"));
    sweep.run(NOW);
    sweep.run(NOW);
    assertThat(taken).hasSize(1);
    assertThat(inbox().getMessageCount()).isEqualTo(1);
    assertThat(sweep.check().message()).contains("1 of no message of ours, 1 left unread");
  }

  @Test
  void asksAgainWhileTheDeliveryIsBeingSettled() throws Exception {
    answer = Taken.LATER;
    arrives(mail("postfix"));
    sweep.run(NOW);
    assertThat(inbox().getMessageCount()).isEqualTo(1);
    answer = Taken.RECORDED;
    sweep.run(NOW);
    assertThat(taken).hasSize(2);
    assertThat(handled()).isEqualTo(1);
  }

  @Test
  void hostileMailHarmsNothingAndHoldsNothingUp() throws Exception {
    String head = "From: MAILER-DAEMON@evil.example\r\nTo: meet@malmo.example\r\nSubject: x\r\n";
    arrives(head + "\r\n" + "x".repeat(10_000_000));
    arrives(head + nested(3_000));
    arrives(head + "Content-Type: multipart/report\r\n\r\nno boundary");
    arrives(head + "Content-Type: ;;;=\"\r\n\r\n\u0000\u202e");
    arrives(head + many(5_000));
    arrives(head + "\r\n" + "to: a@b" + " \t".repeat(60_000) + "x\r\nmessage-id: <" + "x");
    arrives(
        head
            + "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: message/delivery-status\r\n\r\n"
            + "\r\nAction: failed\r\nStatus: 5.1.1\r\n".repeat(5_000)
            + "\r\n--b--");
    arrives(mail("postfix"));
    long began = System.nanoTime();
    assertThat(sweep.run(NOW)).isEqualTo(Swept.all(1));
    assertThat(System.nanoTime() - began).isLessThan(30_000_000_000L);
    assertThat(taken).hasSize(1);
    assertThat(inbox().getMessageCount()).isEqualTo(7);
  }

  private static String nested(int depth) {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n");
      mail.append("--b").append(i).append("\r\n");
    }
    return mail.append("\r\nx").toString();
  }

  private static String many(int parts) {
    return "Content-Type: multipart/report; boundary=b\r\n\r\n"
        + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(parts)
        + "--b--\r\n";
  }

  @Test
  void saysWhenTheMailboxCannotBeRead() {
    BounceSweep stranger = sweep("wrong");
    assertThatThrownBy(() -> stranger.run(NOW)).isInstanceOf(jakarta.mail.MessagingException.class);
    assertThat(stranger.check().message()).contains("can't be read");
    assertThat(stranger.check().ok()).isTrue();
  }

  @Test
  void namesAllThatIsWrongWithItsConfiguration() {
    assertThatThrownBy(() -> new BounceSettings(null, 0, "ssl", null, null, "INBOX", "inbox", 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(
            "host", "port", "security", "user", "password", "handled", "timeoutSeconds");
    assertThat(settings(143, "secret").toString()).doesNotContain("secret");
  }
}
