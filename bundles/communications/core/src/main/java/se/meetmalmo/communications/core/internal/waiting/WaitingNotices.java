package se.meetmalmo.communications.core.internal.waiting;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.platform.journal.JournalEvent;

/** Who is told when something is due: the sender of the idea, or those who have a role. */
@Component(property = {Notices.NAME + "=waiting", Notices.UNIT + "=" + IdeaEvent.UNIT})
public final class WaitingNotices implements Notices {
  /** Scheme of those who have a role. */
  static final String STAFF = "staff";

  /** Scheme of an idea's sender. */
  static final String SENDER = "idea-sender";

  @Override
  public List<Notice> of(JournalEvent event) {
    return WaitingEvent.of(event).map(due -> List.of(notice(event, due))).orElse(List.of());
  }

  private static Notice notice(JournalEvent event, WaitingEvent due) {
    boolean toSender = due.to().equals(WaitingEvent.SENDER);
    return new Notice(
        Occasion.of(event),
        toSender ? SENDER + ":" + due.ideaId() : STAFF + ":" + due.to(),
        Notice.MAIL,
        event.type(),
        toSender ? due.language() : "sv",
        Category.SERVICE,
        toSender ? "" : due.about());
  }
}
