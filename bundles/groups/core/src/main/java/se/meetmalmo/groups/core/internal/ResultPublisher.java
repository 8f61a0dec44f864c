package se.meetmalmo.groups.core.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * Publishes reviewed reports, and brings up to date who may be named. While there is no knowledge
 * bank the journal keeps what is to be published.
 */
@Component(
    property = {
      JournalHandler.NAME + "=groups-results",
      JournalHandler.UNIT + "=" + GroupEvent.UNIT
    })
public final class ResultPublisher implements JournalHandler {
  private static final Set<Type> TYPES =
      Set.of(Type.REPORT_ACCEPTED, Type.NAMING_CHANGED, Type.WITHHELD);
  private final Results results;

  @Activate
  public ResultPublisher(@Reference Results results) {
    this.results = results;
  }

  @Override
  public void handle(JournalEvent event) {
    if (Type.of(event.type()).filter(TYPES::contains).isPresent()) {
      results.publish(GroupEvent.of(event).groupId());
    }
  }
}
