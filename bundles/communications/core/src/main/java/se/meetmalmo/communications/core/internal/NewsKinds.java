package se.meetmalmo.communications.core.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.core.internal.unit.UnitContacts;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.ShippedWordings;

/** What the communications send themselves: what staff write, news, and what goes with it. */
@Component
public final class NewsKinds implements MessageKinds {
  /** What staff write to the sender of an idea. */
  static final String STAFF_MESSAGE = "StaffMessage";

  /** What staff write to all who have asked for news. */
  static final String NEWSLETTER = "Newsletter";

  /** What has happened lately. */
  static final String DIGEST = "Digest";

  /** The week, for those who speak for a part of the city. */
  static final String UNIT_DIGEST = "UnitDigest";

  /** Whether the address is right. */
  static final String CONFIRM = "ConfirmSubscription";

  private static final Set<String> SUBSCRIBER = Set.of("subscriptionLink", "site");

  private final List<MessageKind> kinds;

  public NewsKinds() {
    List<MessageKind> all = new ArrayList<>();
    all.addAll(
        ShippedWordings.kinds(
            NewsKinds.class,
            "idea-sender",
            Map.of(
                STAFF_MESSAGE,
                Set.of(
                    "subject",
                    "text",
                    "name",
                    "caseNumber",
                    "title",
                    "kind",
                    "statusLink",
                    "site"))));
    all.addAll(
        ShippedWordings.kinds(
            NewsKinds.class,
            Subscribers.SCHEME,
            Map.of(
                NEWSLETTER, with("subject", "text"), DIGEST, with("items"), CONFIRM, SUBSCRIBER)));
    all.addAll(
        ShippedWordings.kinds(
            NewsKinds.class,
            UnitContacts.CITY_UNIT,
            Map.of(
                UNIT_DIGEST,
                Set.of(
                    "unit",
                    "happening",
                    "urgent",
                    "talks",
                    "wanted",
                    "percent",
                    "cityPercent",
                    "unitLink",
                    "site"))));
    this.kinds = List.copyOf(all);
  }

  private static Set<String> with(String... more) {
    Set<String> facts = new HashSet<>(SUBSCRIBER);
    facts.addAll(List.of(more));
    return facts;
  }

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
