package se.meetmalmo.groups.core.internal.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

/** The messages about working groups. */
@Component
public final class GroupKinds implements MessageKinds {
  static final Set<String> FACTS =
      Set.of(
          "name", "title", "link", "site", "goal", "support", "meeting", "when", "place", "agenda",
          "ics", "due", "words", "reason", "result");

  /** What a message to the office can say. */
  static final Set<String> OFFICE_FACTS = Set.of("title", "link", "site", "due", "support");

  private static final Texts TEXTS = Texts.beside(GroupKinds.class);

  @Override
  public List<MessageKind> kinds() {
    List<MessageKind> kinds = new ArrayList<>();
    for (Type type : GroupNotices.TOLD) {
      kinds.add(kind(type.word(), GroupNotices.PERSON, FACTS, "hello"));
    }
    kinds.add(kind(GroupNotices.ESCALATION, GroupNotices.OFFICE, OFFICE_FACTS, "office"));
    return kinds;
  }

  private static MessageKind kind(String word, String scheme, Set<String> facts, String hello) {
    return new MessageKind(
        word,
        scheme,
        facts,
        Map.of("sv", wording(Language.SV, word, hello), "en", wording(Language.EN, word, hello)));
  }

  private static Wording wording(Language language, String word, String hello) {
    return new Wording(
        TEXTS.get(language, word + ".subject"),
        TEXTS.get(language, hello)
            + "\n\n"
            + TEXTS.get(language, word + ".body")
            + "\n\n"
            + TEXTS.get(language, "signed"));
  }
}
