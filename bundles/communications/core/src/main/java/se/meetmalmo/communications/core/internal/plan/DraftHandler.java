package se.meetmalmo.communications.core.internal.plan;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * Raises a draft when something happens that is worth telling; a replay raises none. People take it
 * on, change it, approve and publish it: a draft goes nowhere by itself.
 */
@Component(
    property = {
      JournalHandler.NAME + "=communications-drafts",
      JournalHandler.UNIT + "=" + JournalHandler.EVERY_UNIT
    })
public final class DraftHandler implements JournalHandler {
  private static final int TITLE = 150;
  private final PlanComponent plan;
  private final FactsDesk facts;

  @Activate
  public DraftHandler(@Reference PlanComponent plan, @Reference FactsDesk facts) {
    this.plan = plan;
    this.facts = facts;
  }

  @Override
  public void handle(JournalEvent event) {
    if (DraftPatterns.isKnown(event.type())) {
      DraftPatterns.draft(event.type(), event.subject(), title(event))
          .ifPresent(content -> plan.raise(event.id(), event.type(), content));
    }
  }

  /** What it is about as people call it; its id where that is not public yet. */
  private String title(JournalEvent event) {
    String title =
        facts
            .find(event.subject(), "sv")
            .map(known -> known.facts().getOrDefault("title", ""))
            .filter(known -> !known.isEmpty())
            .orElse(event.subject());
    return title.codePointCount(0, title.length()) <= TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)) + "…";
  }
}
