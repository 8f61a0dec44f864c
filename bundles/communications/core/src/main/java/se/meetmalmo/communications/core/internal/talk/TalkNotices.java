package se.meetmalmo.communications.core.internal.talk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.plan.TalkEvent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.platform.journal.JournalEvent;

/** Both sides are told of a talk: those whom the event names. */
@Component(property = {Notices.NAME + "=talks", Notices.UNIT + "=" + TalkEvent.UNIT})
public final class TalkNotices implements Notices {
  /** Scheme of those who are told of a talk: {@code talk:ACTIVITY.MARK}. */
  static final String TALK = "talk";

  /** What they are told, with the kind of message of the same name. */
  static final Map<TalkEvent.Type, String> KINDS = kinds();

  private static Map<TalkEvent.Type, String> kinds() {
    Map<TalkEvent.Type, String> kinds = new EnumMap<>(TalkEvent.Type.class);
    List.of(
            TalkEvent.Type.INVITED,
            TalkEvent.Type.MOVED,
            TalkEvent.Type.CANCELLED,
            TalkEvent.Type.REMINDED)
        .forEach(type -> kinds.put(type, type.word()));
    return kinds;
  }

  @Override
  public List<Notice> of(JournalEvent event) {
    return TalkEvent.of(event)
        .filter(told -> KINDS.containsKey(told.type()))
        .map(told -> told.to().stream().map(mark -> notice(event, told, mark)).toList())
        .orElse(List.of());
  }

  private static Notice notice(JournalEvent event, TalkEvent told, String mark) {
    return new Notice(
        Occasion.of(event),
        TALK + ":" + told.activity() + "." + mark,
        Notice.MAIL,
        KINDS.get(told.type()),
        mark.equals(Settlement.OFFICE) ? "sv" : told.language(),
        Category.SERVICE,
        String.valueOf(told.sequence()));
  }
}
