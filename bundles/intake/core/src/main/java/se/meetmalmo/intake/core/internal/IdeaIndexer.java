package se.meetmalmo.intake.core.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.IdeaStore.Address;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.search.SearchIndex;

/**
 * Tells the search what has changed, on every node. It looks at the idea and not at the event, so
 * that an event that comes twice or late does no harm. Without a search nothing is to be told: it
 * asks {@link IdeaWorks} when it comes.
 */
@Component(
    service = JournalHandler.class,
    property = {
      JournalHandler.NAME + "=intake-search",
      JournalHandler.UNIT + "=" + IdeaEvent.UNIT,
      JournalHandler.NODES + "=" + JournalHandler.ALL
    })
public final class IdeaIndexer implements JournalHandler {
  private final IdeaStore store;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile SearchIndex index;

  @Activate
  public IdeaIndexer(@Reference IdeaStore store) {
    this.store = store;
  }

  @Override
  public void handle(JournalEvent event) {
    SearchIndex there = index;
    Optional<String> id = IdeaEvent.idea(event);
    if (there != null && id.isPresent()) {
      IdeaWorks.tell(there, id.get(), store.find(new Address.Named(id.get())).map(Kept::idea));
    }
  }
}
