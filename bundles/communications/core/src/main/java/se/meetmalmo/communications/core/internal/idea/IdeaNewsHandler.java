package se.meetmalmo.communications.core.internal.idea;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.store.NewsStore;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/** Keeps what becomes public of ideas for the next digest. */
@Component(
    property = {
      JournalHandler.NAME + "=communications-news",
      JournalHandler.UNIT + "=" + IdeaEvent.UNIT
    })
public final class IdeaNewsHandler implements JournalHandler {
  private static final Set<Type> NEWS =
      EnumSet.of(Type.ACCEPTED, Type.CONNECTED, Type.GROUP_FORMED, Type.PUBLISHED);
  private final NewsStore store;
  private final Clock clock;

  @Activate
  public IdeaNewsHandler(@Reference NewsStore store, @Reference Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** By when it is heard of, as one that is heard of late is news all the same. */
  @Override
  public void handle(JournalEvent event) {
    if (Type.of(event.type()).filter(NEWS::contains).isPresent()) {
      store.add(event.id(), event.subject(), clock.instant());
    }
  }
}
