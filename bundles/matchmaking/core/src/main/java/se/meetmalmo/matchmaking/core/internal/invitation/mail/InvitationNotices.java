package se.meetmalmo.matchmaking.core.internal.invitation.mail;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.matchmaking.invitation.InvitationEvent;
import se.meetmalmo.matchmaking.invitation.InvitationEvent.Type;
import se.meetmalmo.platform.journal.JournalEvent;

/** Those who are invited are sent the link, a reminder, thanks, and word when it is over. */
@Component(property = {Notices.NAME + "=invitees", Notices.UNIT + "=" + InvitationEvent.UNIT})
public final class InvitationNotices implements Notices {
  /** Scheme of somebody who was invited, with the invitation's id. */
  static final String INVITEE = "invitee";

  /** What they are told of. */
  static final List<Type> TOLD =
      List.of(Type.SENT, Type.REMINDED, Type.ACCEPTED, Type.EXPIRED, Type.WITHDRAWN);

  @Override
  public List<Notice> of(JournalEvent event) {
    return InvitationEvent.of(event)
        .filter(what -> TOLD.contains(what.type()) && what.held())
        .map(what -> List.of(notice(event, what)))
        .orElse(List.of());
  }

  private static Notice notice(JournalEvent event, InvitationEvent what) {
    return new Notice(
        Occasion.of(event),
        INVITEE + ":" + what.invitationId(),
        Notice.MAIL,
        event.type(),
        what.language(),
        Category.SERVICE,
        "");
  }
}
