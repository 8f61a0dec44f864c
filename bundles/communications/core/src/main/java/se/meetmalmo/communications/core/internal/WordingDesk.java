package se.meetmalmo.communications.core.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.communications.core.internal.store.TemplateStore;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.Wording;

/** The kinds of message that there are now, and how each is worded: as changed, or as shipped. */
@Component(service = WordingDesk.class)
public final class WordingDesk implements Wordings {
  private final List<MessageKinds> sources = new CopyOnWriteArrayList<>();
  private final TemplateStore store;

  @Activate
  public WordingDesk(@Reference TemplateStore store) {
    this.store = store;
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addKinds(MessageKinds kinds) {
    sources.add(kinds);
  }

  void removeKinds(MessageKinds kinds) {
    sources.remove(kinds);
  }

  /** All of them, by name. */
  List<MessageKind> kinds() {
    return sources.stream()
        .map(MessageKinds::kinds)
        .flatMap(Collection::stream)
        .sorted(Comparator.comparing(MessageKind::name))
        .toList();
  }

  Optional<MessageKind> kind(String name) {
    return kinds().stream().filter(known -> known.name().equals(name)).findFirst();
  }

  @Override
  public Optional<Wording> find(String kind, String language) {
    return kind(kind)
        .map(
            known ->
                store
                    .latest(kind, language)
                    .map(TemplateStore.Kept::wording)
                    .orElseGet(() -> known.wordings().get(language)));
  }
}
