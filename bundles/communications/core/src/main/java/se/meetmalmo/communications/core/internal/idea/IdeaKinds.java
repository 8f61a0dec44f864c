package se.meetmalmo.communications.core.internal.idea;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.core.internal.ShippedWordings;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.intake.IdeaEvent;

/** The messages to senders of ideas: one kind for each step that they are told of. */
@Component
public final class IdeaKinds implements MessageKinds {
  static final Set<String> FACTS =
      Set.of(
          "name",
          "caseNumber",
          "title",
          "kind",
          "reason",
          "answerBy",
          "pausedUntil",
          "connectedTo",
          "statusLink",
          "site");

  private final List<MessageKind> kinds;

  public IdeaKinds() {
    Map<String, Wording> swedish = ShippedWordings.beside(IdeaKinds.class, "sv");
    Map<String, Wording> english = ShippedWordings.beside(IdeaKinds.class, "en");
    this.kinds =
        Arrays.stream(IdeaEvent.Type.values())
            .filter(type -> type != IdeaEvent.Type.UPDATED)
            .map(IdeaEvent.Type::word)
            .map(
                word ->
                    new MessageKind(
                        word,
                        IdeaNotices.SENDER,
                        FACTS,
                        Map.of("sv", swedish.get(word), "en", english.get(word))))
            .toList();
  }

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
