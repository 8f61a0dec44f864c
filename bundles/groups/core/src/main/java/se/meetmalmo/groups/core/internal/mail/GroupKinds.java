package se.meetmalmo.groups.core.internal.mail;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.ShippedWordings;

/** The messages about working groups. */
@Component
public final class GroupKinds implements MessageKinds {
  static final Set<String> FACTS =
      Set.of(
          "name", "title", "link", "site", "goal", "support", "meeting", "when", "place", "agenda",
          "ics", "due", "words", "reason", "result");

  /** What a message to the office can say. */
  static final Set<String> OFFICE_FACTS = Set.of("title", "link", "site", "due", "support");

  private final List<MessageKind> kinds =
      Stream.of(
              ShippedWordings.kinds(
                  GroupKinds.class,
                  GroupNotices.PERSON,
                  GroupNotices.TOLD.stream().collect(toMap(type -> type.word(), type -> FACTS))),
              ShippedWordings.kinds(
                  GroupKinds.class,
                  GroupNotices.OFFICE,
                  Map.of(GroupNotices.ESCALATION, OFFICE_FACTS)))
          .flatMap(List::stream)
          .toList();

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
