package se.meetmalmo.communications.core.internal;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.core.internal.idea.IdeaNewsHandler;
import se.meetmalmo.communications.core.internal.idea.IdeaNewsItems;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.JpaDeliveryStore;
import se.meetmalmo.communications.core.internal.store.JpaMessageStore;
import se.meetmalmo.communications.core.internal.store.JpaNewsStore;
import se.meetmalmo.communications.core.internal.store.JpaSubscriptionStore;
import se.meetmalmo.communications.core.internal.store.JpaTemplateStore;
import se.meetmalmo.communications.core.internal.store.NewsStore;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.store.testing.StoreFixture;

/**
 * How long a week's digest takes when one subscriber in a hundred follows what there is news of,
 * and how many letters a second go by a channel that costs nothing: Derby on disk. Fails unless
 * exactly those get one, planned within a minute. Arguments: folder, subscribers (50000).
 */
public final class CommunicationsBench {
  private static final int NEWS = 20;

  private CommunicationsBench() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000;
    try (StoreFixture fixture =
        StoreFixture.onDisk("communications", "db/communications.xml", Path.of(arguments[0]))) {
      subscribe(fixture, count);
      measure(fixture, count);
    }
  }

  private static void measure(StoreFixture fixture, int count) {
    Clock clock = new HandClock(); // a Monday, after eight
    DeliveryStore store = new JpaDeliveryStore(fixture.jpa());
    JpaMessageStore messages = new JpaMessageStore(fixture.jpa(), fixture.journal());
    JpaSubscriptionStore subscribers = new JpaSubscriptionStore(fixture.jpa());
    NewsStore news = new JpaNewsStore(fixture.jpa());
    NewsDesk desk = new NewsDesk(news);
    Site site = path -> URI.create("https://meet.example" + path);
    PolicyComponent policy =
        new PolicyComponent(SendingPolicy.STANDARD, QuietHours.parse("", ZoneOffset.UTC));
    WordingDesk wordings = new WordingDesk(new JpaTemplateStore(fixture.jpa()));
    wordings.addKinds(new NewsKinds());
    CorrespondenceDesk correspondences = new CorrespondenceDesk();
    correspondences.addCorrespondence(
        new Subscribers(subscribers, desk, site, clock),
        Map.of(Correspondence.SCHEME, Subscribers.SCHEME));
    ChannelOffice channels =
        new ChannelOffice(store, correspondences, wordings, messages, policy, clock);
    happens(news, desk, site);
    DigestComponent digest =
        new DigestComponent(news, desk, subscribers, store, channels, policy, clock);
    long start = System.nanoTime();
    int planned = digest.run();
    double planning = (System.nanoTime() - start) / 1e9;
    FakeChannel channel = new FakeChannel();
    ChannelSender sender =
        new ChannelSender(
            "mail",
            channel,
            store,
            new Composer(correspondences, wordings, store, messages::find),
            clock,
            SendingPolicy.STANDARD);
    start = System.nanoTime();
    Desk.drain(sender);
    double sending = (System.nanoTime() - start) / 1e9;
    report(count, planned, planning, channel.sent, sending);
  }

  private static void report(
      int count, int planned, double planning, List<Letter> sent, double sending) {
    long exact =
        sent.stream()
            .filter(letter -> letter.category() == Category.NEWSLETTER)
            .filter(letter -> letter.address().startsWith("school"))
            .count();
    System.out.printf("subscribers            %,10d%n", count);
    System.out.printf("for whom there is news %,10d%n", (count + 99) / 100);
    System.out.printf("planned                %,10d  in %.1f s%n", planned, planning);
    System.out.printf("sent, of them rightly  %,10d  %,d%n", sent.size(), exact);
    int wanted = (count + 99) / 100;
    if (planned != wanted || sent.size() != wanted || exact != wanted || planning > 60) {
      throw new IllegalStateException("Not exactly those for whom there is news, within a minute");
    }
    System.out.printf("letters a second       %,10.0f  each two commits%n", sent.size() / sending);
  }

  private static void happens(NewsStore news, NewsDesk desk, Site site) {
    FakeIntake intake = new FakeIntake();
    HandClock before = new HandClock();
    before.advance(Duration.ofHours(-5));
    for (int i = 0; i < NEWS; i++) {
      String id = "idea" + i;
      intake.add(id, "x@example.se", Status.ACCEPTED, List.of("skola"), "Nyhet " + i);
      new IdeaNewsHandler(news, before)
          .handle(intake.event(id, IdeaEvent.Type.ACCEPTED, 2).toJournal().in(IdeaEvent.UNIT));
    }
    desk.addItems(new IdeaNewsItems(intake.intake, site));
  }

  private static void subscribe(StoreFixture fixture, int count) throws SQLException {
    try (Connection connection = fixture.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into subscription (id, address, language, themes, areas, confirmed,"
                    + " asked_at, confirmed_at) values (?, ?, 'sv', ?, '', 1, 0, 0)")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        boolean school = i % 100 == 0;
        insert.setString(1, Ids.next());
        insert.setString(2, (school ? "school" : "health") + i + "@example.se");
        insert.setString(3, school ? "skola" : "hälsa");
        insert.addBatch();
        if (i % 1_000 == 999 || i == count - 1) {
          insert.executeBatch();
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }
}
