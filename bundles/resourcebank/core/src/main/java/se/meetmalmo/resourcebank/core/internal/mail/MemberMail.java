package se.meetmalmo.resourcebank.core.internal.mail;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Site;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.ResourceBank;

/** Where members are reached; of one who has left nobody knows any more. */
@Component(property = Correspondence.SCHEME + "=" + MemberNotices.MEMBER)
public final class MemberMail implements Correspondence {
  private static final String NOWHERE = "/membership/" + "x".repeat(16);
  private final ResourceBank bank;
  private final Site site;

  @Activate
  public MemberMail(@Reference ResourceBank bank, @Reference Site site) {
    this.bank = bank;
    this.site = site;
  }

  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    return member(notice.recipientId(), purpose.reader())
        .filter(member -> member.status() != Member.Status.LEFT)
        .map(member -> correspondent(member, purpose));
  }

  /** Empty too for a reader who may not know the member. */
  private Optional<Member> member(String id, Actor reader) {
    try {
      return bank.show(id, reader);
    } catch (ForbiddenException e) {
      return Optional.empty();
    }
  }

  private Correspondent correspondent(Member member, Purpose purpose) {
    Registration said = member.registration();
    String link = purpose.sends() ? bank.issueLink(member.id(), Actor.SYSTEM).path() : NOWHERE;
    return new Correspondent(
        said.name(),
        said.email(),
        Map.of(
            "name", said.name(),
            "organisation", said.organisation().name(),
            "link", site.url(link).toString(),
            "site", site.url("/").toString()));
  }
}
