package se.meetmalmo.resourcebank.core.internal.mail;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.MemberEvent.Type;

/** Members are sent what needs a private link: to confirm, to begin with, and when asked for. */
@Component(property = {Notices.NAME + "=members", Notices.UNIT + "=" + MemberEvent.UNIT})
public final class MemberNotices implements Notices {
  /** Scheme of a member. */
  static final String MEMBER = "member";

  /** What a member is told of. */
  static final List<Type> TOLD = List.of(Type.REGISTERED, Type.CONFIRMED, Type.LINK_ASKED);

  private static final Set<Type> KINDS = Set.copyOf(TOLD);

  @Override
  public List<Notice> of(JournalEvent event) {
    return Type.of(event.type())
        .filter(KINDS::contains)
        .map(type -> MemberEvent.of(event))
        .filter(MemberNotices::concernsMember)
        .map(member -> List.of(notice(event, member)))
        .orElse(List.of());
  }

  /** An import writes to nobody: those it brings in have agreed elsewhere, and may be many. */
  private static boolean concernsMember(MemberEvent member) {
    return member.type() != Type.CONFIRMED || member.origin() != Member.Origin.IMPORT;
  }

  private static Notice notice(JournalEvent event, MemberEvent member) {
    return new Notice(
        Occasion.of(event),
        MEMBER + ":" + member.memberId(),
        Notice.MAIL,
        event.type(),
        member.language(),
        Category.SERVICE,
        "");
  }
}
