package se.meetmalmo.communications.core.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.communications.spi.MessageKind;
import se.meetmalmo.communications.spi.MessageKinds;
import se.meetmalmo.communications.spi.Wording;

/** The kinds of message that there are now, and how each is worded. */
@Component(service = WordingDesk.class)
public final class WordingDesk implements Wordings {
  private final List<MessageKinds> sources = new CopyOnWriteArrayList<>();

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

  @Override
  public Optional<Wording> find(String kind, String language) {
    return kinds().stream()
        .filter(known -> known.name().equals(kind))
        .map(known -> known.wordings().get(language))
        .findFirst();
  }
}
