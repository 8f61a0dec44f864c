package se.meetmalmo.communications.core.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.Wording;

/** What the communications send themselves: what staff write, news, and what goes with it. */
@Component
public final class NewsKinds implements MessageKinds {
  /** What staff write to the sender of an idea. */
  static final String STAFF_MESSAGE = "StaffMessage";

  /** What staff write to all who have asked for news. */
  static final String NEWSLETTER = "Newsletter";

  /** What has happened lately. */
  static final String DIGEST = "Digest";

  /** Whether the address is right. */
  static final String CONFIRM = "ConfirmSubscription";

  private static final Set<String> SUBSCRIBER = Set.of("subscriptionLink", "site");

  private final List<MessageKind> kinds;

  public NewsKinds() {
    Map<String, Wording> swedish = ShippedWordings.beside(NewsKinds.class, "sv");
    Map<String, Wording> english = ShippedWordings.beside(NewsKinds.class, "en");
    this.kinds =
        Map.of(
                STAFF_MESSAGE,
                Set.of(
                    "subject", "text", "name", "caseNumber", "title", "kind", "statusLink", "site"),
                NEWSLETTER,
                with("subject", "text"),
                DIGEST,
                with("items"),
                CONFIRM,
                SUBSCRIBER)
            .entrySet()
            .stream()
            .map(
                entry ->
                    new MessageKind(
                        entry.getKey(),
                        entry.getKey().equals(STAFF_MESSAGE) ? "idea-sender" : Subscribers.SCHEME,
                        entry.getValue(),
                        Map.of(
                            "sv", swedish.get(entry.getKey()), "en", english.get(entry.getKey()))))
            .toList();
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
