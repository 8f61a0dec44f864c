package se.meetmalmo.knowledgebank.core.internal.web;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.StartSection;

/** What goes on in the city, on the start page; nothing while there is nothing. */
@Component(service = StartSection.class, property = StartSection.ORDER + ":Integer=40")
public final class LatestInitiatives implements StartSection {
  private static final int CARDS = 3;
  private final KnowledgeBank bank;

  @Activate
  public LatestInitiatives(@Reference KnowledgeBank bank) {
    this.bank = bank;
  }

  @Override
  public Html render(PageContext page) {
    InitiativeListing latest =
        bank.list(InitiativeQuery.ALL.withPage(new PageRequest(0, CARDS)), Actor.ANONYMOUS);
    return latest.page().items().isEmpty()
        ? Html.EMPTY
        : Views.html(
            Views.TEMPLATES.startInitiatives(
                new Words(page.language()),
                latest.page().items(),
                latest.page().total(),
                bank.publishedExperiences()));
  }
}
