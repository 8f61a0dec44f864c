package se.meetmalmo.communications.core.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.JpaDeliveryStore;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.store.testing.StoreFixture;

/** Planning and sending on a database of its own, by a channel that does what the test wants. */
public final class Desk implements AutoCloseable {
  public final HandClock clock = new HandClock();
  public final StoreFixture fixture =
      StoreFixture.open("communications", "db/communications.xml", clock);
  public final DeliveryStore store = new JpaDeliveryStore(fixture.jpa());
  public final FakeChannel channel = new FakeChannel();
  public final FakeDesks desks = new FakeDesks();
  public boolean present = true;
  final Planner planner =
      new Planner(
          event -> List.of(),
          store,
          clock,
          QuietHours.parse("21:00-07:00", ZoneOffset.UTC),
          kind -> present,
          kinds -> {});

  /** Empties everything, so that the next test begins anew. */
  void clear() {
    for (String table :
        List.of(
            "delivery",
            "delivery_attempt",
            "channel_lease",
            "blocked_address",
            "message_template",
            "message",
            "subscription",
            "subscription_link",
            "news",
            "digest")) {
      execute("delete from " + table);
    }
    clock.restart();
    channel.sent.clear();
    channel.answer = letter -> FakeChannel.ACCEPTED;
    desks.addresses.clear();
    desks.away = false;
    desks.endless = false;
    present = true;
  }

  public void execute(String sql) {
    try (Connection connection = fixture.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A node's sender. */
  ChannelSender sender() {
    return sender(SendingPolicy.STANDARD);
  }

  ChannelSender sender(SendingPolicy policy) {
    return new ChannelSender(
        "mail",
        channel,
        store,
        new Composer(desks, desks, store, id -> Optional.empty()),
        clock,
        policy);
  }

  static Notice notice(String event, String person) {
    return notice(event, person, Category.SERVICE);
  }

  static Notice notice(String event, String person, Category category) {
    return new Notice(
        new Occasion("test", event, "Event" + event, "idea:" + person, new HandClock().instant()),
        "person:" + person,
        "mail",
        "Kind",
        "sv",
        category,
        "");
  }

  Desk plan(Notice... notices) {
    planner.plan(List.of(notices));
    return this;
  }

  public List<Delivery> all() {
    return store
        .list(new DeliveryQuery("", "", List.of(), new PageRequest(0, PageRequest.MAX_SIZE)))
        .items();
  }

  Delivery only() {
    List<Delivery> all = all();
    if (all.size() != 1) {
      throw new AssertionError("There are " + all);
    }
    return all.get(0);
  }

  List<DeliveryState> states() {
    return all().stream().map(Delivery::state).sorted().toList();
  }

  /** As a node does: until there is nothing more to do now. */
  static void drain(ChannelSender sender) {
    while (sender.pass()) {
      // on
    }
  }

  Set<String> subjects() {
    return channel.sent.stream().map(letter -> letter.subject()).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    fixture.close();
  }
}
