package se.meetmalmo.channels.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.communications.spi.Outcome;

/** A server whose certificate the machine trusts, for the name localhost only. */
class TlsTest {
  private static final String PASSWORD = "changeit";
  private static final String[] PROPERTIES = {
    "greenmail.tls.keystore.file",
    "greenmail.tls.keystore.password",
    "javax.net.ssl.trustStore",
    "javax.net.ssl.trustStorePassword"
  };
  private static final Map<String, String> BEFORE = new HashMap<>();
  private static GreenMail server;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("test.p12");
    String keytool = System.getProperty("java.home") + File.separator + "bin/keytool";
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    String[] values = {store.toString(), PASSWORD, store.toString(), PASSWORD};
    for (int i = 0; i < PROPERTIES.length; i++) {
      BEFORE.put(PROPERTIES[i], System.getProperty(PROPERTIES[i]));
      System.setProperty(PROPERTIES[i], values[i]);
    }
    server = new GreenMail(new ServerSetup(0, "0.0.0.0", "smtps"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
    BEFORE.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @Test
  void sendsOverTls() {
    assertThat(sent("localhost")).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void sendsNothingToAServerOfAnotherName() {
    int before = server.getReceivedMessages().length;
    assertThat(sent("127.0.0.1")).isInstanceOf(Outcome.Unavailable.class);
    assertThat(server.getReceivedMessages()).hasSize(before);
  }

  private static Outcome sent(String host) {
    MailChannel channel =
        new MailChannel(
            new MailSettings(
                host,
                server.getSmtps().getPort(),
                "tls",
                "",
                "",
                "meet@malmo.example",
                "Meet",
                "",
                5),
            Clock.systemUTC());
    Outcome outcome = channel.send(Letters.service("1"));
    channel.stop();
    return outcome;
  }
}
