package se.meetmalmo.communications.core.internal.idea;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.NewsItem;
import se.meetmalmo.communications.core.internal.NewsItems;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Site;

/** Ideas as news: what anyone may read of them. */
@Component
public final class IdeaNewsItems implements NewsItems {
  private static final String PREFIX = IdeaEvent.subject("");
  private final Intake intake;
  private final Site site;

  @Activate
  public IdeaNewsItems(@Reference Intake intake, @Reference Site site) {
    this.intake = intake;
    this.site = site;
  }

  @Override
  public Optional<NewsItem> find(String subject) {
    return subject.startsWith(PREFIX)
        ? intake
            .show(subject.substring(PREFIX.length()), Actor.ANONYMOUS)
            .map(PublicCase.class::cast)
            .map(PublicCase::idea)
            .filter(idea -> !idea.withheld())
            .map(this::item)
        : Optional.empty();
  }

  private NewsItem item(PublicIdea idea) {
    return new NewsItem(
        idea.title(), site.url("/ideas/" + idea.id()).toString(), idea.themes(), idea.areas());
  }
}
