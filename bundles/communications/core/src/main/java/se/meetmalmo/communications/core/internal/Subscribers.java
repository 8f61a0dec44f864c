package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Subscription;
import se.meetmalmo.communications.core.internal.store.SubscriptionStore;
import se.meetmalmo.communications.core.internal.store.SubscriptionStore.Subscriber;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Site;

/** Those who have asked for news; whoever has not confirmed is only asked to. */
@Component(property = Correspondence.SCHEME + "=" + Subscribers.SCHEME)
public final class Subscribers implements Correspondence {
  static final String SCHEME = "subscriber";

  /** In the facts, for the letter's head: ends the subscription by one POST. */
  static final String UNSUBSCRIBE = "unsubscribe";

  private final SubscriptionStore store;
  private final NewsDesk news;
  private final Site site;
  private final Clock clock;

  @Activate
  public Subscribers(
      @Reference SubscriptionStore store,
      @Reference NewsDesk news,
      @Reference Site site,
      @Reference Clock clock) {
    this.store = store;
    this.news = news;
    this.site = site;
    this.clock = clock;
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    return store
        .find(notice.recipientId())
        .filter(
            known -> known.subscription().confirmed() || notice.kind().equals(NewsKinds.CONFIRM))
        .flatMap(known -> correspondent(known, notice, purpose));
  }

  private Optional<Correspondent> correspondent(Subscriber known, Notice notice, Purpose purpose) {
    Map<String, String> facts = new HashMap<>();
    if (notice.kind().equals(NewsKinds.DIGEST)) {
      String items = items(known.subscription(), notice);
      if (items.isEmpty()) {
        return Optional.empty();
      }
      facts.put("items", items);
    }
    String secret = purpose.sends() ? link(known.subscription().id()) : "x".repeat(16);
    facts.put("subscriptionLink", site.url("/news/" + secret).toString());
    facts.put(UNSUBSCRIBE, site.url("/api/subscriptions/" + secret + "/unsubscribe").toString());
    facts.put("site", site.url("/").toString());
    return Optional.of(new Correspondent("", purpose.sends() ? known.address() : "", facts));
  }

  private String link(String id) {
    String secret = Ids.secret();
    store.addLink(id, Ids.hash(secret), clock.instant());
    return secret;
  }

  /** What still is public of what was news when the digest was planned. */
  private String items(Subscription subscription, Notice notice) {
    String[] times = notice.reference().split("/");
    return times.length == 2
        ? news.text(
            subscription,
            Instant.ofEpochMilli(Long.parseLong(times[0])),
            Instant.ofEpochMilli(Long.parseLong(times[1])))
        : "";
  }
}
