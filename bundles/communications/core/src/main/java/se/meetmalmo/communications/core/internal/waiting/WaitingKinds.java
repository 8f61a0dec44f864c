package se.meetmalmo.communications.core.internal.waiting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.core.internal.idea.IdeaKinds;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.ShippedWordings;
import se.meetmalmo.intake.waiting.WaitingEvent;

/** The messages about what is due: to senders, and to those who have a role. */
@Component
public final class WaitingKinds implements MessageKinds {
  static final Set<String> FACTS =
      Set.of("caseNumber", "title", "reason", "day", "caseLink", "listLink", "site");

  private final List<MessageKind> kinds;

  public WaitingKinds() {
    String reminder = WaitingEvent.Type.REPLY_REMINDER.word();
    Map<String, Set<String>> toStaff =
        Arrays.stream(WaitingEvent.Type.values())
            .map(WaitingEvent.Type::word)
            .filter(word -> !word.equals(reminder))
            .collect(Collectors.toMap(word -> word, word -> FACTS));
    this.kinds =
        Stream.of(
                ShippedWordings.kinds(
                    WaitingKinds.class, WaitingNotices.SENDER, Map.of(reminder, IdeaKinds.FACTS)),
                ShippedWordings.kinds(WaitingKinds.class, WaitingNotices.STAFF, toStaff))
            .flatMap(List::stream)
            .toList();
  }

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
