package se.meetmalmo.knowledgebank.core.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.knowledgebank.core.internal.store.InitiativeStore;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.search.SearchIndex;

/**
 * Tells the search of each change, on every node. It looks at the initiative and not at the event,
 * so that an event that comes twice or late does no harm. Without a search nothing is to be told,
 * as a search asks {@link InitiativeWorks} when it comes.
 */
@Component(
    service = JournalHandler.class,
    property = {
      JournalHandler.NAME + "=knowledgebank-search",
      JournalHandler.UNIT + "=" + InitiativeEvent.UNIT,
      JournalHandler.NODES + "=" + JournalHandler.ALL
    })
public final class InitiativeIndexer implements JournalHandler {
  private final InitiativeStore store;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile SearchIndex index;

  @Activate
  public InitiativeIndexer(@Reference InitiativeStore store) {
    this.store = store;
  }

  @Override
  public void handle(JournalEvent event) {
    SearchIndex there = index;
    if (there == null || InitiativeEvent.Kind.of(event.type()).isEmpty()) {
      return;
    }
    String id = InitiativeEvent.of(event).initiativeId();
    Optional<Kept> kept = Optional.ofNullable(store.byId(List.of(id)).get(id));
    kept.ifPresentOrElse(
        one -> InitiativeWorks.works(one, store.experiencesOf(List.of(id))).forEach(there::put),
        () -> there.remove(InitiativeWorks.id(id)));
  }
}
