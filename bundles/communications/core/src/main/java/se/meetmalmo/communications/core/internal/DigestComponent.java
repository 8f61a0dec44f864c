package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Subscription;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.NewsStore;
import se.meetmalmo.communications.core.internal.store.SubscriptionStore;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.platform.City;

/**
 * Once a week tells those who have asked for news what has happened, in one message, and only those
 * for whom something has. Planned twice, by two nodes or after a crash, it is sent once.
 */
@Component(service = DigestComponent.class)
public final class DigestComponent {
  private static final Logger LOG = LoggerFactory.getLogger(DigestComponent.class);
  private static final LocalTime HOUR = LocalTime.of(8, 0);
  private static final Duration SETTLED = Duration.ofMinutes(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int SOME = 1_000;
  private final NewsStore news;
  private final NewsDesk desk;
  private final SubscriptionStore subscriptions;
  private final Planner planner;
  private final Clock clock;

  @Activate
  public DigestComponent(
      @Reference NewsStore news,
      @Reference NewsDesk desk,
      @Reference SubscriptionStore subscriptions,
      @Reference DeliveryStore store,
      @Reference ChannelOffice channels,
      @Reference PolicyComponent policy,
      @Reference Clock clock) {
    this.news = news;
    this.desk = desk;
    this.subscriptions = subscriptions;
    this.planner = Planner.of(store, channels, policy, clock);
    this.clock = clock;
  }

  /**
   * Plans the digest of this week, when its time has come and it is not planned yet.
   *
   * @return how many get one
   */
  int run() {
    Instant now = clock.instant();
    ZonedDateTime monday =
        now.atZone(City.ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(HOUR);
    String period =
        "%d-W%02d"
            .formatted(
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    if (now.isBefore(monday.toInstant()) || !desk.isOpen() || news.isPlanned(period)) {
      return 0;
    }
    Instant upTo = now.minus(SETTLED);
    Instant after = news.toldUpTo().orElse(upTo.minus(WEEK));
    int planned = plan(period, after, upTo);
    news.planned(period, upTo, planned);
    LOG.info("Digest {} goes to {} subscribers", period, planned);
    return planned;
  }

  private int plan(String period, Instant after, Instant upTo) {
    List<NewsItem> items = desk.items(after, upTo);
    if (items.isEmpty()) {
      return 0;
    }
    int planned = 0;
    List<Subscription> some = subscriptions.confirmed("", SOME);
    while (!some.isEmpty()) {
      List<Notice> notices = new ArrayList<>();
      for (Subscription subscription : some) {
        if (items.stream().anyMatch(item -> item.isFor(subscription))) {
          notices.add(notice(period, subscription, after, upTo));
        }
      }
      planner.plan(notices);
      planned += notices.size();
      some = subscriptions.confirmed(some.get(some.size() - 1).id(), SOME);
    }
    return planned;
  }

  private static Notice notice(
      String period, Subscription subscription, Instant after, Instant upTo) {
    return new Notice(
        new Occasion("communications", "digest-" + period, "Digest", "digest:" + period, upTo),
        Subscribers.SCHEME + ":" + subscription.id(),
        Notice.MAIL,
        NewsKinds.DIGEST,
        subscription.language(),
        Category.NEWSLETTER,
        after.toEpochMilli() + "/" + upTo.toEpochMilli());
  }
}
