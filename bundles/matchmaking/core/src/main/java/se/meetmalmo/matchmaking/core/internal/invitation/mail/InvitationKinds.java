package se.meetmalmo.matchmaking.core.internal.invitation.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

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
  static final Texts TEXTS = Texts.beside(InvitationKinds.class);

  @Override
  public List<MessageKind> kinds() {
    return InvitationNotices.TOLD.stream().map(type -> kind(type.word())).toList();
  }

  private static MessageKind kind(String word) {
    return new MessageKind(
        word,
        InvitationNotices.INVITEE,
        FACTS,
        Map.of("sv", wording(Language.SV, word), "en", wording(Language.EN, word)));
  }

  private static Wording wording(Language language, String word) {
    return new Wording(
        TEXTS.get(language, word + ".subject"),
        TEXTS.get(language, "hello")
            + "\n\n"
            + TEXTS.get(language, word + ".body")
            + "\n\n"
            + TEXTS.get(language, "signed"));
  }
}
