package se.meetmalmo.resourcebank.core.internal.mail;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.ShippedWordings;

/** The messages to members. */
@Component
public final class MemberKinds implements MessageKinds {
  static final Set<String> FACTS = Set.of("name", "organisation", "link", "site");

  private final List<MessageKind> kinds =
      ShippedWordings.kinds(
          MemberKinds.class,
          MemberNotices.MEMBER,
          MemberNotices.TOLD.stream().collect(toMap(type -> type.word(), type -> FACTS)));

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
