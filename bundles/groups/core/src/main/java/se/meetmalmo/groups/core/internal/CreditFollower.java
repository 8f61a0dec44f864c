package se.meetmalmo.groups.core.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.MemberEvent.Type;

/**
 * Takes names out of what was published when members take them back, and puts them in when they
 * agree. While there is no knowledge bank the journal keeps it.
 */
@Component(
    property = {
      JournalHandler.NAME + "=groups-credits",
      JournalHandler.UNIT + "=" + MemberEvent.UNIT
    })
public final class CreditFollower implements JournalHandler {
  private static final Set<Type> TYPES =
      Set.of(Type.CONSENT_GIVEN, Type.CONSENT_WITHDRAWN, Type.CHANGED, Type.LEFT);
  private final GroupStore store;
  private final Results results;

  @Activate
  public CreditFollower(@Reference GroupStore store, @Reference Results results) {
    this.store = store;
    this.results = results;
  }

  @Override
  public void handle(JournalEvent event) {
    if (Type.of(event.type()).filter(TYPES::contains).isPresent()) {
      store.ofMember(MemberEvent.of(event).memberId()).forEach(results::publish);
    }
  }
}
