package se.meetmalmo.matchmaking.core.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.pool.Engagement;
import se.meetmalmo.matchmaking.invitation.InvitationEvent;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * Read from the working groups, while they are installed, and from the seats of those who were
 * asked; anew after something has happened there. On other nodes that is a moment later: whoever
 * invites has the seats counted once more in the transaction.
 */
@Component(
    service = {Engagements.class, JournalHandler.class},
    property = {
      JournalHandler.NAME + "=matchmaking-engagements",
      JournalHandler.UNIT + "=" + InvitationEvent.UNIT,
      JournalHandler.UNIT + "=" + GroupEvent.UNIT,
      JournalHandler.NODES + "=" + JournalHandler.ALL
    })
public final class EngagementsComponent implements Engagements, JournalHandler {
  private final InvitationStore store;
  private volatile WorkingGroups groups;

  /** Null when it has to be read anew. */
  private Map<String, Engagement> known;

  @Activate
  public EngagementsComponent(@Reference InvitationStore store) {
    this.store = store;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindGroups(WorkingGroups there) {
    groups = there;
    forget();
  }

  void unbindGroups(WorkingGroups gone) {
    if (groups == gone) {
      groups = null;
      forget();
    }
  }

  private synchronized void forget() {
    known = null;
  }

  @Override
  public void handle(JournalEvent event) {
    forget();
  }

  @Override
  public synchronized Map<String, Engagement> all() {
    if (known == null) {
      known = Map.copyOf(read());
    }
    return known;
  }

  private Map<String, Engagement> read() {
    Map<String, Engagement> all = new HashMap<>();
    WorkingGroups there = groups;
    for (se.meetmalmo.groups.Engagement one :
        there == null ? List.<se.meetmalmo.groups.Engagement>of() : there.engagements()) {
      Engagement now = new Engagement(one.lasts() ? 1 : 0, 0, one.until());
      all.merge(one.who(), now, Engagement::and);
    }
    store
        .seats()
        .forEach((who, seats) -> all.merge(who, new Engagement(0, seats, null), Engagement::and));
    return all;
  }
}
