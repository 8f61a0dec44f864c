package se.meetmalmo.communications.core.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.store.JpaDeliveryStore;
import se.meetmalmo.communications.core.internal.store.Standing;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.platform.store.testing.StoreFixture;

/**
 * A node that plans so many deliveries, to a third as many people, and sends them by mail until all
 * are sent; then it says so and ends. It may be killed at any time and started again in the same
 * folder.
 */
final class SendingNode {
  private static final Map<DeliveryState, String> OPEN =
      Map.of(DeliveryState.PLANNED, "", DeliveryState.RETRY, "", DeliveryState.SENDING, "");

  private SendingNode() {}

  /**
   * @param arguments folder, port of the mail server, number of deliveries
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[2]);
    Clock clock = Clock.systemUTC();
    StoreFixture fixture = StoreFixture.onDisk("communications", "db/communications.xml", folder);
    JpaDeliveryStore store = new JpaDeliveryStore(fixture.jpa());
    plan(store, clock, count);
    FakeDesks desks = new FakeDesks();
    ChannelSender sender =
        new ChannelSender(
            "mail",
            MailServer.channel(Integer.parseInt(arguments[1]), clock),
            store,
            new Composer(desks, desks, store, id -> Optional.empty()),
            clock,
            new SendingPolicy(
                new Retries(Duration.ofMillis(100), 2, Duration.ofSeconds(1), 15),
                Duration.ofSeconds(3),
                Duration.ofDays(7),
                true));
    Standing standing = store.standing(clock.instant());
    while (OPEN.keySet().stream().anyMatch(state -> isLeft(store, clock, state))) {
      if (!sender.pass()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
    standing = store.standing(clock.instant());
    System.out.println("SENT " + standing.count(DeliveryState.SENT) + " " + standing.doubts());
    System.exit(0);
  }

  private static boolean isLeft(JpaDeliveryStore store, Clock clock, DeliveryState state) {
    return store.standing(clock.instant()).count(state) > 0;
  }

  /** What is planned already stays as it is. */
  private static void plan(JpaDeliveryStore store, Clock clock, int count) {
    Planner planner =
        new Planner(
            event -> List.of(),
            store,
            clock,
            QuietHours.parse("", ZoneOffset.UTC),
            kind -> true,
            kinds -> {});
    List<Notice> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String person = "p" + i % Math.max(1, count / 3);
      some.add(
          new Notice(
              new Occasion("test", "e" + i, "E" + i, "idea:" + person, clock.instant()),
              "person:" + person,
              "mail",
              "Kind",
              "sv",
              Category.SERVICE,
              ""));
      if (some.size() == 500 || i == count - 1) {
        planner.plan(some);
        some.clear();
      }
    }
  }
}
