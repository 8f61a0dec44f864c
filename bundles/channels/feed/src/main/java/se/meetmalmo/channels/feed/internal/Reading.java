package se.meetmalmo.channels.feed.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.Published;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.communications.plan.Talks;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Site;

/** What a reader may read of what is out. Keys are kept as hashes and compared in constant time. */
@Component(service = Reading.class, configurationPid = FeedConfig.PID)
public final class Reading {
  private static final List<CityChannel> FIRST =
      List.of(
          CityChannel.CITY_SITE,
          CityChannel.BUSINESS_SITE,
          CityChannel.PRESS,
          CityChannel.SOCIAL,
          CityChannel.INTRANET,
          CityChannel.MAIL);

  private final Published published;
  private final Talks talks;
  private final Site site;
  private final List<String> keys;
  private final String title;

  @Activate
  public Reading(
      FeedConfig config,
      @Reference Published published,
      @Reference Talks talks,
      @Reference Site site) {
    this.published = published;
    this.talks = talks;
    this.site = site;
    this.title = config.title();
    this.keys =
        Arrays.stream(config.keys())
            .flatMap(key -> Arrays.stream(key.split(",")))
            .map(key -> key.strip().toLowerCase(Locale.ROOT))
            .filter(key -> !key.isEmpty())
            .toList();
    keys.forEach(Reading::check);
  }

  private static void check(String key) {
    if (!key.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("A key of feeds is no SHA-256 in hexadecimal digits");
    }
  }

  /**
   * @throws ForbiddenException when what is asked for is internal and the reader is nobody, or the
   *     key opens nothing
   */
  List<PublishedItem> items(Asked asked, Actor reader) {
    boolean internal = isInternal(asked, reader);
    if (!internal && asked.channel().filter(CityChannel.INTRANET::equals).isPresent()) {
      throw new ForbiddenException("The intranet's feed needs a key, in " + Asked.HEADER);
    }
    List<PublishedItem> items = published.items(asked.query(internal));
    return asked.channel().isPresent() ? items : onceEach(items);
  }

  private boolean isInternal(Asked asked, Actor reader) {
    boolean opens = opens(asked.secret());
    if (!asked.secret().isEmpty() && !opens) {
      throw new ForbiddenException("The key opens nothing");
    }
    return opens || reader.isStaff();
  }

  /** Talks with parts of the city, for readers of the city who don't ask for something else. */
  List<TalkTime> talks(Asked asked, Actor reader) {
    boolean wants =
        asked.theme.isBlank()
            && asked.audience.isBlank()
            && asked.channel().filter(channel -> channel != CityChannel.INTRANET).isEmpty();
    return wants && isInternal(asked, reader) ? talks.agreed() : List.of();
  }

  /**
   * Where no channel is asked for, each activity once a language: as the first of the channels
   * tells it that somebody reads on the web.
   */
  private static List<PublishedItem> onceEach(List<PublishedItem> items) {
    Map<String, PublishedItem> first = new LinkedHashMap<>();
    for (PublishedItem item : items) {
      String activity = item.id().substring(0, item.id().indexOf('.'));
      first.merge(
          activity + " " + item.language(),
          item,
          (one, two) -> FIRST.indexOf(two.channel()) < FIRST.indexOf(one.channel()) ? two : one);
    }
    return List.copyOf(first.values());
  }

  private boolean opens(String secret) {
    byte[] hash = Ids.hash(secret).getBytes(StandardCharsets.US_ASCII);
    boolean found = false;
    for (String key : keys) {
      found |= MessageDigest.isEqual(hash, key.getBytes(StandardCharsets.US_ASCII));
    }
    return found;
  }

  String title() {
    return title;
  }

  /** Where an item is read: at its subject, or on its own page. */
  URI link(PublishedItem item) {
    return item.link().isEmpty() ? page(item) : URI.create(item.link());
  }

  URI page(PublishedItem item) {
    return site.url("/published/" + item.id());
  }

  URI url(String path) {
    return site.url(path);
  }
}
