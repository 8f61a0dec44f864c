package se.meetmalmo.communications.core.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.communications.spi.Wording;

/** Recipients {@code person:NAME} with addresses that follow from their names. */
public final class FakeDesks implements Correspondences, Wordings {
  public final Map<String, String> addresses = new HashMap<>();
  public boolean away;
  public boolean endless;

  @Override
  public boolean knows(String scheme) {
    return !away && (scheme.equals("person") || scheme.equals("idea-sender"));
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    String name = notice.recipientId();
    String address = addresses.getOrDefault(name, name + "@example.se");
    return address.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Correspondent(
                name,
                address,
                Map.of(
                    "what",
                    notice.occasion().type(),
                    Subscribers.UNSUBSCRIBE,
                    endless ? "" : "https://u")));
  }

  @Override
  public Optional<Wording> find(String kind, String language) {
    return Optional.of(new Wording(kind + " {{what}}", "About {{what}}"));
  }
}
