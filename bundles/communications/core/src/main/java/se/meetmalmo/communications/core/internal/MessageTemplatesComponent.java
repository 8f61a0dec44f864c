package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.MessagePreview;
import se.meetmalmo.communications.MessageTemplate;
import se.meetmalmo.communications.MessageTemplates;
import se.meetmalmo.communications.core.internal.store.TemplateStore;
import se.meetmalmo.communications.core.internal.store.TemplateStore.Kept;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/** The wordings, as shipped or as changed. */
@Component(service = MessageTemplates.class)
public final class MessageTemplatesComponent implements MessageTemplates {
  private static final List<String> LANGUAGES = List.of("sv", "en");
  private static final int ABOUT_LENGTH = 100;
  private final TemplateStore store;
  private final WordingDesk wordings;
  private final CorrespondenceDesk correspondences;
  private final Clock clock;

  @Activate
  public MessageTemplatesComponent(
      @Reference TemplateStore store,
      @Reference WordingDesk wordings,
      @Reference CorrespondenceDesk correspondences,
      @Reference Clock clock) {
    this.store = store;
    this.wordings = wordings;
    this.correspondences = correspondences;
    this.clock = clock;
  }

  @Override
  public List<MessageTemplate> list(Actor reader) {
    Access.checkEdits(reader);
    Map<String, Kept> changed =
        store.latest().stream()
            .collect(
                Collectors.toMap(kept -> kept.kind() + "/" + kept.language(), Function.identity()));
    List<MessageTemplate> all = new ArrayList<>();
    for (MessageKind kind : wordings.kinds()) {
      for (String language : LANGUAGES) {
        Optional<Kept> kept = Optional.ofNullable(changed.get(kind.name() + "/" + language));
        all.add(template(kind, language, kept));
      }
    }
    return all;
  }

  @Override
  public MessageTemplate show(String kind, String language, Actor reader) {
    Access.checkEdits(reader);
    return template(find(kind, language), language, store.latest(kind, language));
  }

  @Override
  public MessageTemplate save(
      String kind, String language, Wording wording, int expectedVersion, Actor by) {
    Access.checkEdits(by);
    MessageKind known = find(kind, language);
    Mustaches.check(wording, known.facts());
    return added(known, language, wording, expectedVersion, by);
  }

  @Override
  public MessageTemplate restore(String kind, String language, int expectedVersion, Actor by) {
    Access.checkEdits(by);
    return added(find(kind, language), language, null, expectedVersion, by);
  }

  private MessageTemplate added(
      MessageKind kind, String language, Wording wording, int expectedVersion, Actor by) {
    Kept next = new Kept(kind.name(), language, 0, wording, by.name(), clock.instant());
    return template(kind, language, Optional.of(store.add(next, expectedVersion)));
  }

  @Override
  public MessagePreview preview(
      String kind, String language, Wording wording, String about, Actor reader) {
    Access.checkEdits(reader);
    MessageKind known = find(kind, language);
    Mustaches.check(wording, known.facts());
    String named = VisibleText.line(about);
    new Validation()
        .required("about", named)
        .atMost("about", named, ABOUT_LENGTH)
        .check(!named.contains(":"), FieldError.of("about", "malformed", "is no id or case number"))
        .orThrow();
    Notice notice =
        new Notice(
            new Occasion("", "preview", kind, "", clock.instant()),
            known.scheme() + ":" + named,
            Notice.MAIL,
            kind,
            language,
            Category.SERVICE,
            "");
    if (!correspondences.knows(known.scheme())) {
      throw new NotFoundException("case", named);
    }
    Wording said =
        correspondences
            .find(notice, Purpose.preview(reader))
            .map(someone -> Mustaches.fill(wording, someone.facts()))
            .orElseThrow(() -> new NotFoundException("case", named));
    return new MessagePreview(said.subject(), said.body());
  }

  private MessageKind find(String kind, String language) {
    return wordings
        .kind(kind)
        .filter(known -> known.wordings().containsKey(language))
        .orElseThrow(() -> new NotFoundException("message template", kind + "/" + language));
  }

  private static MessageTemplate template(MessageKind kind, String language, Optional<Kept> kept) {
    Wording shipped = kind.wordings().get(language);
    Wording now = kept.map(Kept::wording).orElse(shipped);
    return new MessageTemplate(
        kind.name(),
        language,
        kind.facts().stream().sorted().toList(),
        now.subject(),
        now.body(),
        kept.map(Kept::version).orElse(0),
        now.equals(shipped),
        kept.map(Kept::by).orElse(""),
        kept.map(Kept::at).orElse(null));
  }
}
