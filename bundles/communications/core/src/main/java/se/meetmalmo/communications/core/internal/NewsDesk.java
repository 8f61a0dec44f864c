package se.meetmalmo.communications.core.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.communications.Subscription;
import se.meetmalmo.communications.core.internal.store.NewsStore;

/** What is news between two times, and for whom. Thread-safe. */
@Component(service = NewsDesk.class)
public final class NewsDesk {
  private static final int SHOWN = 30;
  private final NewsStore store;
  private final List<NewsItems> sources = new CopyOnWriteArrayList<>();
  private volatile Known last = new Known(Instant.MIN, Instant.MIN, List.of());

  @Activate
  public NewsDesk(@Reference NewsStore store) {
    this.store = store;
  }

  /** What was found last: a digest's letters all ask for the same. */
  private record Known(Instant after, Instant upTo, List<NewsItem> items) {}

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addItems(NewsItems items) {
    sources.add(items);
  }

  void removeItems(NewsItems items) {
    sources.remove(items);
  }

  /** Whether anybody who knows of news is there. */
  boolean isOpen() {
    return !sources.isEmpty();
  }

  /** What is public now of what was news then; read anew. */
  List<NewsItem> items(Instant after, Instant upTo) {
    List<NewsItem> items =
        store.subjects(after, upTo).stream().map(this::find).flatMap(Optional::stream).toList();
    last = new Known(after, upTo, items);
    return items;
  }

  /**
   * What became public and still is, about any of these themes.
   *
   * @param themes empty for all
   */
  public List<NewsItem> newsFor(List<String> themes, Instant after, Instant upTo) {
    return store.subjects(after, upTo).stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .filter(
            item ->
                themes.isEmpty()
                    || item.themes().stream()
                        .anyMatch(theme -> themes.stream().anyMatch(theme::equalsIgnoreCase)))
        .limit(SHOWN)
        .toList();
  }

  private Optional<NewsItem> find(String subject) {
    return sources.stream()
        .map(source -> source.find(subject))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The news for one who asked for some, a paragraph each; empty when there is none. */
  String text(Subscription subscription, Instant after, Instant upTo) {
    Known known = last;
    List<NewsItem> items =
        known.after().equals(after) && known.upTo().equals(upTo)
            ? known.items()
            : items(after, upTo);
    return items.stream()
        .filter(item -> item.isFor(subscription))
        .limit(SHOWN)
        .map(item -> item.title() + "\n" + item.url())
        .collect(Collectors.joining("\n\n"));
  }
}
