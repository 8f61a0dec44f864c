package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.NewSubscription;
import se.meetmalmo.communications.Subscription;
import se.meetmalmo.communications.Subscriptions;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.SubscriptionStore;
import se.meetmalmo.communications.core.internal.store.SubscriptionStore.Subscriber;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/** Who has asked for news. */
@Component(service = {Subscriptions.class, SubscriptionsComponent.class})
public final class SubscriptionsComponent implements Subscriptions {
  private static final Duration PATIENCE = Duration.ofDays(7);
  private static final long DAY = Duration.ofDays(1).toMillis();
  private final SubscriptionStore store;
  private final DeliveryStore deliveries;
  private final ChannelOffice channels;
  private final Planner planner;
  private final Clock clock;

  @Activate
  public SubscriptionsComponent(
      @Reference SubscriptionStore store,
      @Reference DeliveryStore deliveries,
      @Reference ChannelOffice channels,
      @Reference PolicyComponent policy,
      @Reference Clock clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.channels = channels;
    this.planner = Planner.of(deliveries, channels, policy, clock);
    this.clock = clock;
  }

  @Override
  public boolean isOpen() {
    return channels.isPresent(Notice.MAIL) || deliveries.isLive(Notice.MAIL, clock.instant());
  }

  /** At most one message a day to an address, whoever asks. */
  @Override
  public void ask(NewSubscription asked) {
    if (!isOpen()) {
      throw new ConflictException("News is not sent now: there is no mail channel");
    }
    Instant now = clock.instant();
    Subscription kept = store.ask(asked, now).subscription();
    String event = "confirm-" + kept.id() + "-" + now.toEpochMilli() / DAY;
    planner.plan(
        List.of(
            new Notice(
                new Occasion(
                    "communications", event, "SubscriptionAsked", "subscription:" + kept.id(), now),
                Subscribers.SCHEME + ":" + kept.id(),
                Notice.MAIL,
                NewsKinds.CONFIRM,
                kept.language(),
                Category.SERVICE,
                "")));
  }

  @Override
  public Optional<Subscription> find(String secret) {
    return store.findByLink(Ids.hash(secret)).map(Subscriber::subscription);
  }

  @Override
  public Subscription confirm(String secret) {
    return store
        .confirm(Ids.hash(secret), clock.instant())
        .map(Subscriber::subscription)
        .orElseThrow(() -> new NotFoundException("subscription", "behind this private link"));
  }

  @Override
  public void end(String secret) {
    store.deleteByLink(Ids.hash(secret));
  }

  /** Forgets addresses that nobody confirmed in time. */
  int forgetUnconfirmed() {
    return store.deleteUnconfirmed(clock.instant().minus(PATIENCE));
  }
}
