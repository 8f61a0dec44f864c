package se.meetmalmo.matchmaking.core.internal.invitation.mail;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.ShippedWordings;

/** The messages to those who are invited. */
@Component
public final class InvitationKinds implements MessageKinds {
  static final Set<String> FACTS =
      Set.of(
          "name",
          "organisation",
          "title",
          "caseNumber",
          "message",
          "answerBy",
          "link",
          "join",
          "guest",
          "site");

  private final List<MessageKind> kinds =
      ShippedWordings.kinds(
          InvitationKinds.class,
          InvitationNotices.INVITEE,
          InvitationNotices.TOLD.stream().collect(toMap(type -> type.word(), type -> FACTS)));

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
