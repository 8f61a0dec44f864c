package se.meetmalmo.communications.core.internal.idea;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.ShippedWordings;
import se.meetmalmo.intake.IdeaEvent;

/** The messages to senders of ideas: one kind for each step that they are told of. */
@Component
public final class IdeaKinds implements MessageKinds {
  public static final Set<String> FACTS =
      Set.of(
          "name",
          "caseNumber",
          "title",
          "kind",
          "reason",
          "answerBy",
          "replyBy",
          "pausedUntil",
          "connectedTo",
          "statusLink",
          "site");

  /** Told to nobody: what an import brings up to date. */
  static final Set<IdeaEvent.Type> UNTOLD = Set.of(IdeaEvent.Type.UPDATED);

  private final List<MessageKind> kinds;

  public IdeaKinds() {
    this(told().map(IdeaEvent.Type::word).toList());
  }

  /** Those of these words that are worded. */
  IdeaKinds(List<String> words) {
    Map<String, Set<String>> facts = new LinkedHashMap<>();
    words.forEach(word -> facts.put(word, FACTS));
    this.kinds = ShippedWordings.kinds(IdeaKinds.class, IdeaNotices.SENDER, facts);
  }

  static Stream<IdeaEvent.Type> told() {
    return Arrays.stream(IdeaEvent.Type.values()).filter(type -> !UNTOLD.contains(type));
  }

  @Override
  public List<MessageKind> kinds() {
    return kinds;
  }
}
