package se.meetmalmo.knowledgebank.core.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.knowledgebank.ImportMapping.Format;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.PullSource;
import se.meetmalmo.knowledgebank.core.internal.Bank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;

class PullTest {
  private static final String ROW = "{\"externalId\":\"1\",\"title\":\"Ett\",\"text\":\"a\"}\n";
  @TempDir Path folder;
  private final Bank house = new Bank();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void fetchesAFolderWhenItIsDueAndNotBefore() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), ROW);
    Files.writeString(folder.resolve("b.csv"), "externalId,title,text\n2,Två,b\n3,,c\n");
    Files.writeString(folder.resolve("notes.txt"), "none of ours");
    house.transfer.addPull(source("projekt", folder.toString(), "PT24H"));

    assertThat(house.transfer.run(house.now()).changed()).isOne();
    assertThat(total()).isEqualTo(2);
    assertThat(house.transfer.run(house.now()).changed()).isZero();
    PullSource seen = house.transfer.sources().get(0);
    assertThat(seen.lastAt()).isEqualTo(house.now());
    assertThat(seen.lastOutcome()).isEqualTo("2 new, 0 changed, 0 as before, 1 refused");

    house.pass(Duration.ofHours(25));
    assertThat(house.transfer.run(house.now()).changed()).isOne();
    assertThat(total()).isEqualTo(2);
  }

  @Test
  void aSourceThatFailsKeepsNoOtherWaiting() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), ROW);
    house.transfer.addPull(source("borta", folder.resolve("gone.jsonl").toString(), "PT1H"));
    house.transfer.addPull(source("projekt", folder.toString(), "PT24H"));

    assertThat(house.transfer.run(house.now()).changed()).isOne();
    assertThat(total()).isOne();
    assertThat(house.transfer.sources().get(0).lastOutcome()).startsWith("failed: ");
  }

  @Test
  void leavesASourceAloneThatIsFetchedOnlyWhenAsked() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), ROW);
    house.transfer.addPull(source("projekt", folder.toString(), "PT0S"));

    assertThat(house.transfer.run(house.now()).changed()).isZero();
    assertThat(house.transfer.pull("projekt", Bank.OPERATOR, rows -> {}).created()).isOne();
    assertThatThrownBy(() -> house.transfer.pull("annat", Bank.OPERATOR, rows -> {}))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void followsNoAddressToAnother() throws IOException {
    HttpServer server = server();
    server.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/rows");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    try {
      house.transfer.addPull(source("borta", address(server) + "/away", "PT24H"));
      assertThatThrownBy(() -> house.transfer.pull("borta", Bank.OPERATOR, rows -> {}))
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("answers 302");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void waitsForNoAddressThatNeverEnds() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    HttpServer server = server();
    server.createContext(
        "/rows",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(ROW.getBytes());
          exchange.getResponseBody().flush();
          awaitEnd(over);
          exchange.close();
        });
    server.start();
    try {
      assertThatThrownBy(
              () ->
                  new Fetch(Duration.ofMillis(300))
                      .each(
                          address(server) + "/rows",
                          Format.JSON_LINES,
                          (in, format) -> in.readAllBytes()))
          .isInstanceOf(IOException.class);
    } finally {
      over.countDown();
      server.stop(0);
    }
  }

  private static void awaitEnd(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpServer server() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private static String address(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private long total() {
    return house.bank.list(InitiativeQuery.ALL, Actor.ANONYMOUS).page().total();
  }

  private static Pull source(String name, String location, String every) {
    return new Pull(
        new PullConfig() {
          @Override
          public Class<? extends Annotation> annotationType() {
            return PullConfig.class;
          }

          @Override
          public String name() {
            return name;
          }

          @Override
          public String location() {
            return location;
          }

          @Override
          public String every() {
            return every;
          }

          @Override
          public String format() {
            return "JSON_LINES";
          }

          @Override
          public String origin() {
            return "CITY";
          }

          @Override
          public String[] columns() {
            return new String[0];
          }

          @Override
          public String[] stages() {
            return new String[0];
          }

          @Override
          public String delimiter() {
            return ",";
          }

          @Override
          public String list_delimiter() {
            return "|";
          }
        });
  }
}
