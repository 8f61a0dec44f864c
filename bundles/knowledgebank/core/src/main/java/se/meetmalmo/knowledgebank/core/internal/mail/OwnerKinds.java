package se.meetmalmo.knowledgebank.core.internal.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.ShippedWordings;
import se.meetmalmo.knowledgebank.InitiativeEvent;

/** The question to an owner. */
@Component
public final class OwnerKinds implements MessageKinds {
  private final List<MessageKind> kinds =
      ShippedWordings.kinds(
          OwnerKinds.class,
          OwnerNotices.OWNER,
          Map.of(
              InitiativeEvent.Kind.REVIEW_DUE.word(),
              Set.of("name", "title", "confirmed", "page", "link")));

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
