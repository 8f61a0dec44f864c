package se.meetmalmo.knowledgebank.core.internal.mail;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Site;

/** Where the owners of initiatives are reached. */
@Component(property = Correspondence.SCHEME + "=" + OwnerNotices.OWNER)
public final class OwnerMail implements Correspondence {
  private static final String NOWHERE = "x".repeat(16);
  private final KnowledgeBank bank;
  private final Site site;

  @Activate
  public OwnerMail(@Reference KnowledgeBank bank, @Reference Site site) {
    this.bank = bank;
    this.site = site;
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    return bank.show(notice.recipientId(), purpose.reader())
        .map(InitiativeEntry::initiative)
        .filter(initiative -> !purpose.sends() || !initiative.profile().ownerEmail().isEmpty())
        .map(initiative -> owner(initiative, purpose));
  }

  private Correspondent owner(Initiative initiative, Purpose purpose) {
    String secret = purpose.sends() ? bank.issueReviewLink(initiative.id(), Actor.SYSTEM) : NOWHERE;
    return new Correspondent(
        initiative.profile().owner(),
        initiative.profile().ownerEmail(),
        Map.of(
            "name", initiative.profile().owner(),
            "title", initiative.profile().title(),
            "confirmed", LocalDate.ofInstant(initiative.confirmedAt(), City.ZONE).toString(),
            "page", site.url("/initiatives/" + initiative.id()).toString(),
            "link", site.url("/review/" + secret).toString()));
  }
}
