package se.meetmalmo.communications.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Message;
import se.meetmalmo.communications.Subscription;
import se.meetmalmo.communications.core.internal.store.MessageStore;
import se.meetmalmo.communications.core.internal.store.SubscriptionStore;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.platform.journal.JournalEvent;

/** To whom goes what staff have written. */
@Component(property = {Notices.NAME + "=messages", Notices.UNIT + "=" + MessageStore.UNIT})
public final class MessageNotices implements Notices {
  private static final String PREFIX = "message:";
  private static final int SOME = 1_000;
  private final MessageStore messages;
  private final SubscriptionStore subscriptions;

  @Activate
  public MessageNotices(
      @Reference MessageStore messages, @Reference SubscriptionStore subscriptions) {
    this.messages = messages;
    this.subscriptions = subscriptions;
  }

  @Override
  public List<Notice> of(JournalEvent event) {
    return event.type().equals(MessageStore.SENT) && event.subject().startsWith(PREFIX)
        ? messages
            .find(event.subject().substring(PREFIX.length()))
            .map(this::notices)
            .orElse(List.of())
        : List.of();
  }

  private List<Notice> notices(Message message) {
    return message.category() == Category.SERVICE
        ? message.ideas().stream()
            .map(id -> notice(message, "idea:" + id, "idea-sender:" + id, NewsKinds.STAFF_MESSAGE))
            .toList()
        : toSubscribers(message);
  }

  private List<Notice> toSubscribers(Message message) {
    List<Notice> notices = new ArrayList<>();
    List<Subscription> some = subscriptions.confirmed("", SOME);
    while (!some.isEmpty()) {
      for (Subscription subscription : some) {
        if (subscription.language().equals(message.language())) {
          notices.add(
              notice(
                  message,
                  PREFIX + message.id(),
                  Subscribers.SCHEME + ":" + subscription.id(),
                  NewsKinds.NEWSLETTER));
        }
      }
      some = subscriptions.confirmed(some.get(some.size() - 1).id(), SOME);
    }
    return notices;
  }

  private static Notice notice(Message message, String subject, String recipient, String kind) {
    return new Notice(
        new Occasion(MessageStore.UNIT, message.id(), MessageStore.SENT, subject, message.at()),
        recipient,
        Notice.MAIL,
        kind,
        message.language(),
        message.category(),
        "");
  }
}
