package se.meetmalmo.communications.core.internal.idea;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.platform.journal.JournalEvent;

/** The sender of an idea is told of each step of it. */
@Component(property = {Notices.NAME + "=ideas", Notices.UNIT + "=" + IdeaEvent.UNIT})
public final class IdeaNotices implements Notices {
  /** Scheme of an idea's sender. */
  static final String SENDER = "idea-sender";

  @Override
  public List<Notice> of(JournalEvent event) {
    return Type.of(event.type())
        .map(type -> IdeaEvent.of(event))
        .filter(IdeaNotices::concernsSender)
        .map(idea -> List.of(notice(event, idea)))
        .orElse(List.of());
  }

  /** All but what an import says anew, as nothing has happened to the idea then. */
  private static boolean concernsSender(IdeaEvent idea) {
    return idea.type() != Type.UPDATED || idea.from() != idea.to();
  }

  private static Notice notice(JournalEvent event, IdeaEvent idea) {
    return new Notice(
        Occasion.of(event),
        SENDER + ":" + idea.ideaId(),
        Notice.MAIL,
        kind(event, idea),
        idea.language(),
        Category.SERVICE,
        Integer.toString(idea.step()));
  }

  /** By the event; a status that changes by an event of another name is told as judged. */
  private static String kind(JournalEvent event, IdeaEvent idea) {
    return idea.type() == Type.UPDATED ? Type.ASSESSED.word() : event.type();
  }

  /** The number of the step that a notice tells of. */
  static Optional<Integer> step(Notice notice) {
    return notice.reference().isEmpty()
        ? Optional.empty()
        : Optional.of(Integer.valueOf(notice.reference()));
  }
}
