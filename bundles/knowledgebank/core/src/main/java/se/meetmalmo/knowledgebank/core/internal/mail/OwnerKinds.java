package se.meetmalmo.knowledgebank.core.internal.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.knowledgebank.InitiativeEvent;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

/** The question to an owner. */
@Component
public final class OwnerKinds implements MessageKinds {
  private static final Texts TEXTS = Texts.beside(OwnerKinds.class);

  @Override
  public List<MessageKind> kinds() {
    return List.of(
        new MessageKind(
            InitiativeEvent.Kind.REVIEW_DUE.word(),
            OwnerNotices.OWNER,
            Set.of("name", "title", "confirmed", "page", "link"),
            Map.of("sv", wording(Language.SV), "en", wording(Language.EN))));
  }

  private static Wording wording(Language language) {
    return new Wording(TEXTS.get(language, "due.subject"), TEXTS.get(language, "due.body"));
  }
}
