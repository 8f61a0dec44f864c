package se.meetmalmo.communications.core.internal.waiting;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Message;
import se.meetmalmo.communications.core.internal.store.MessageStore;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/** Whom staff have written to about an idea has not heard nothing. */
@Component(
    property = {
      JournalHandler.NAME + "=communications-heard",
      JournalHandler.UNIT + "=" + MessageStore.UNIT
    })
public final class HeardHandler implements JournalHandler {
  private final MessageStore messages;
  private final Waiting waiting;

  @Activate
  public HeardHandler(@Reference MessageStore messages, @Reference Waiting waiting) {
    this.messages = messages;
    this.waiting = waiting;
  }

  @Override
  public void handle(JournalEvent event) {
    if (event.type().equals(MessageStore.SENT)) {
      messages
          .find(event.subject().substring(event.subject().indexOf(':') + 1))
          .filter(message -> message.category() == Category.SERVICE)
          .ifPresent(this::heard);
    }
  }

  private void heard(Message message) {
    message.ideas().forEach(id -> waiting.heard(id, message.at()));
  }
}
