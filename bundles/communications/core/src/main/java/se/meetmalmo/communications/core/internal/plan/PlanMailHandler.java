package se.meetmalmo.communications.core.internal.plan;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Message;
import se.meetmalmo.communications.NewMessage;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.core.internal.store.MessageStore;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * Sends what is published by mail to those who have asked for news, once: with the facts of that
 * moment, as a letter can't follow. Nobody else is written to, whatever the audience, as news goes
 * by consent only.
 */
@Component(
    property = {
      JournalHandler.NAME + "=communications-plan-mail",
      JournalHandler.UNIT + "=" + MessageStore.UNIT
    })
public final class PlanMailHandler implements JournalHandler {
  private static final String PREFIX = Activity.subject("");
  private static final int ID_LENGTH = 36;
  private final PlanStore store;
  private final TextReader reader;
  private final AudienceDesk audiences;
  private final MessageStore messages;
  private final Clock clock;

  @Activate
  public PlanMailHandler(
      @Reference PlanStore store,
      @Reference TextReader reader,
      @Reference AudienceDesk audiences,
      @Reference MessageStore messages,
      @Reference Clock clock) {
    this.store = store;
    this.reader = reader;
    this.audiences = audiences;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void handle(JournalEvent event) {
    if (event.type().equals(PlanStore.PUBLISHED)) {
      store
          .find(event.subject().substring(PREFIX.length()))
          .filter(activity -> activity.status().isOut())
          .ifPresent(activity -> send(activity, event.id()));
    }
  }

  private void send(Activity activity, String event) {
    for (PublishedItem item : reader.read(activity)) {
      if (item.channel() == CityChannel.MAIL && isForSubscribers(item)) {
        String id = Ids.hash(event + item.id()).substring(0, ID_LENGTH);
        if (messages.find(id).isEmpty()) {
          messages.insert(letter(id, activity, item));
        }
      }
    }
  }

  private boolean isForSubscribers(PublishedItem item) {
    return Optional.ofNullable(audiences.all().get(item.audience()))
        .map(Audience::segment)
        .filter(Segment.SUBSCRIBERS::equals)
        .isPresent();
  }

  private Message letter(String id, Activity activity, PublishedItem item) {
    NewMessage said =
        new NewMessage(
            Category.NEWSLETTER,
            item.headline(),
            item.text(),
            item.language(),
            java.util.List.of());
    return new Message(
        id,
        said.category(),
        said.subject(),
        said.text(),
        said.language(),
        said.ideas(),
        activity.changedBy(),
        clock.instant());
  }
}
