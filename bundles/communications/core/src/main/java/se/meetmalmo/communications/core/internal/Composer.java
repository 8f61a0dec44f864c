package se.meetmalmo.communications.core.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.Message;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.Planned;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/** Puts a delivery into words, with what its domain knows of the recipient now. Thread-safe. */
final class Composer {
  private final Correspondences correspondences;
  private final Wordings wordings;
  private final DeliveryStore store;
  private final Function<String, Optional<Message>> messages;

  /**
   * @param messages what staff have written, by id
   */
  Composer(
      Correspondences correspondences,
      Wordings wordings,
      DeliveryStore store,
      Function<String, Optional<Message>> messages) {
    this.correspondences = correspondences;
    this.wordings = wordings;
    this.store = store;
    this.messages = messages;
  }

  Composed compose(Planned planned) {
    Notice notice = planned.notice();
    if (!correspondences.knows(notice.scheme())) {
      return new Composed.NotYet("waits for whoever knows " + notice.scheme() + " recipients");
    }
    Optional<Correspondent> found = correspondences.find(notice, Purpose.SENDING);
    if (found.isEmpty()) {
      return new Composed.Never("there is no such recipient any more, or no address of theirs");
    }
    Correspondent to = found.get();
    String hash = addressHash(notice.channel(), to.address());
    if (store.isBlocked(hash)) {
      return new Composed.Never("an earlier message to this address came back: it does not exist");
    }
    if (notice.kind().isEmpty()) {
      return new Composed.Ready(letter(planned.delivery(), notice, to, "", ""), hash);
    }
    Optional<Wording> words = wordings.find(notice.kind(), notice.language());
    if (words.isEmpty()) {
      return new Composed.NotYet("waits for whoever words " + notice.kind());
    }
    if (notice.category() == Category.NEWSLETTER && unsubscribe(to).isEmpty()) {
      return new Composed.Never("news to somebody who could not end it");
    }
    Wording said = Mustaches.fill(words.get(), facts(notice, to));
    return new Composed.Ready(
        letter(planned.delivery(), notice, to, said.subject(), said.body()), hash);
  }

  /** What the recipient's domain knows, and what staff have written. */
  private Map<String, String> facts(Notice notice, Correspondent to) {
    Map<String, String> facts = new HashMap<>(to.facts());
    if (notice.kind().equals(NewsKinds.STAFF_MESSAGE)
        || notice.kind().equals(NewsKinds.NEWSLETTER)) {
      Message written =
          messages
              .apply(notice.occasion().event())
              .orElseThrow(() -> new NotFoundException("message", notice.occasion().event()));
      facts.put("subject", written.subject());
      facts.put("text", written.text());
    }
    return facts;
  }

  private static String unsubscribe(Correspondent to) {
    return to.facts().getOrDefault(Subscribers.UNSUBSCRIBE, "");
  }

  static String addressHash(String channel, String address) {
    return Ids.hash(channel + "\n" + address.toLowerCase(Locale.ROOT));
  }

  /** By which a report can be compared with where a message went; says nothing of who that is. */
  static String mark(String delivery, String addressHash) {
    return Ids.hash(delivery + "\n" + addressHash);
  }

  private static Letter letter(
      Delivery delivery, Notice notice, Correspondent to, String subject, String text) {
    return new Letter(
        delivery.id(),
        to.name(),
        to.address(),
        delivery.language(),
        delivery.category(),
        subject,
        text,
        delivery.category() == Category.NEWSLETTER ? unsubscribe(to) : "",
        delivery.plannedAt(),
        notice.occasion());
  }
}
