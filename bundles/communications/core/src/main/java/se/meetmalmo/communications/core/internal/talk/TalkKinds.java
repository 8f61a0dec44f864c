package se.meetmalmo.communications.core.internal.talk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.ShippedWordings;

/** The messages about talks with parts of the city. */
@Component
public final class TalkKinds implements MessageKinds {
  static final Set<String> FACTS =
      Set.of("title", "unit", "with", "when", "place", "videoLink", "ics", "planLink", "site");

  private final List<MessageKind> kinds =
      ShippedWordings.kinds(
          TalkKinds.class,
          TalkNotices.TALK,
          TalkNotices.KINDS.values().stream().collect(Collectors.toMap(kind -> kind, k -> FACTS)));

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
