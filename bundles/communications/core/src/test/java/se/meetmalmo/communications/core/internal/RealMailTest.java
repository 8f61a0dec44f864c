package se.meetmalmo.communications.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.meetmalmo.communications.core.internal.Desk.drain;
import static se.meetmalmo.communications.core.internal.Desk.notice;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.channels.mail.internal.MailChannel;
import se.meetmalmo.communications.DeliveryState;

/** Real mail to a real server that goes and comes, from nodes that are killed. */
class RealMailTest {
  /** {@code -Dmeet.deliveries=10000} for the long run. */
  private static final int DELIVERIES = Integer.getInteger("meet.deliveries", 900);

  @Test
  void aServerThatIsDownForADayGetsEveryMessageOnceAndInOrder() throws Exception {
    try (Desk desk = new Desk();
        MailServer up = new MailServer()) {
      int[] port = {nobodyListens()};
      MailChannel[] mail = {MailServer.channel(port[0], desk.clock)};
      desk.channel.answer = letter -> mail[0].send(letter);
      ChannelSender sender = desk.sender();
      for (int hour = 0; hour < 24; hour++) {
        for (int person = 0; person < 5; person++) {
          desk.plan(notice(String.valueOf(100 * person + hour), "person" + person));
        }
        for (int i = 0; i < 6; i++) {
          drain(sender);
          desk.clock.advance(Duration.ofMinutes(10));
        }
      }
      assertThat(desk.states()).hasSize(120).containsOnly(DeliveryState.PLANNED);
      mail[0] = MailServer.channel(up.port(), desk.clock);
      drain(sender);
      assertThat(desk.states()).hasSize(120).containsOnly(DeliveryState.SENT);
      assertThat(up.ids()).hasSize(120).doesNotHaveDuplicates();
      for (int person = 0; person < 5; person++) {
        int first = 100 * person;
        assertThat(up.subjects().stream().map(RealMailTest::number))
            .filteredOn(number -> number / 100 * 100 == first)
            .isSorted();
      }
    }
  }

  private static Integer number(String subject) {
    return Integer.valueOf(subject.replaceAll("\\D", ""));
  }

  private static int nobodyListens() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void nodesThatAreKilledLoseNothingAndSendTwiceOnlyWhatTheyCount(@TempDir Path folder)
      throws Exception {
    try (MailServer server = new MailServer()) {
      Random random = new Random();
      Path said = folder.resolve("said.txt");
      int kills = 0;
      for (int share = 1; share <= 3; share++) {
        Process node = node(folder, server.port(), said);
        int enough = DELIVERIES * share / 4 + random.nextInt(DELIVERIES / 10);
        await(() -> server.ids().size() >= enough || !node.isAlive());
        kills += node.isAlive() ? 1 : 0;
        node.destroyForcibly().waitFor(); // SIGKILL
      }
      Process last = node(folder, server.port(), said);
      assertThat(last.waitFor(10, TimeUnit.MINUTES)).isTrue();
      String[] words = Files.readString(said).strip().split("\n");
      String[] end = words[words.length - 1].split(" ");
      assertThat(end).as("what the node said: %s", List.of(words)).startsWith("SENT");
      assertThat(end[1]).isEqualTo(String.valueOf(DELIVERIES));
      int doubts = Integer.parseInt(end[2]);
      assertThat(kills).isGreaterThan(0);
      assertThat(doubts).isBetween(0, kills);
      List<String> ids = server.ids();
      assertThat(new HashSet<>(ids)).hasSize(DELIVERIES);
      assertThat(ids.size() - DELIVERIES).isBetween(0, doubts);
      assertThat(inOrder(server.subjects())).isTrue();
      System.out.printf(
          "%d deliveries, %d kills, %d perhaps sent, %d sent twice%n",
          DELIVERIES, kills, doubts, ids.size() - DELIVERIES);
    }
  }

  /** Each person's numbers rise, but for one that came twice. */
  private static boolean inOrder(List<String> subjects) {
    Map<Integer, Integer> last = new HashMap<>();
    int people = Math.max(1, DELIVERIES / 3);
    for (String subject : subjects) {
      int number = number(subject);
      if (last.merge(number % people, number, Math::max) != number) {
        return false;
      }
    }
    return true;
  }

  private static Process node(Path folder, int port, Path said) throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin/java",
            "-cp",
            System.getProperty("java.class.path"),
            "-XX:TieredStopAtLevel=1",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            SendingNode.class.getName(),
            folder.resolve("derby").toString(),
            String.valueOf(port),
            String.valueOf(DELIVERIES))
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors.txt").toFile()))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
        .start();
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
