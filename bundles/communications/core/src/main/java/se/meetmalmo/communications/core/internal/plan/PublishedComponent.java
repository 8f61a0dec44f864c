package se.meetmalmo.communications.core.internal.plan;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.Published;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.plan.PublishedQuery;

/** What is out, read anew at each call. */
@Component(service = Published.class)
public final class PublishedComponent implements Published {
  private static final int LOOKED_AT = 300;
  private final PlanStore store;
  private final TextReader reader;

  @Activate
  public PublishedComponent(@Reference PlanStore store, @Reference TextReader reader) {
    this.store = store;
    this.reader = reader;
  }

  @Override
  public List<PublishedItem> items(PublishedQuery query) {
    return store.out(LOOKED_AT).stream()
        .flatMap(activity -> reader.read(activity).stream())
        .filter(item -> isAskedFor(item, query))
        .limit(MOST)
        .toList();
  }

  private static boolean isAskedFor(PublishedItem item, PublishedQuery query) {
    return (query.internal() || !item.internal())
        && query.channel().map(item.channel()::equals).orElse(true)
        && query.kind().map(item.kind()::equals).orElse(true)
        && (query.audience().isEmpty() || query.audience().equals(item.audience()))
        && (query.language().isEmpty() || query.language().equals(item.language()))
        && (query.theme().isEmpty()
            || item.themes().stream().anyMatch(query.theme()::equalsIgnoreCase));
  }

  @Override
  public Optional<PublishedItem> item(String id, boolean internal) {
    int dot = id.indexOf('.');
    return dot < 0 || dot > 36
        ? Optional.empty()
        : store
            .find(id.substring(0, dot))
            .filter(activity -> activity.status().isOut())
            .flatMap(activity -> item(activity, id))
            .filter(item -> internal || !item.internal());
  }

  private Optional<PublishedItem> item(Activity activity, String id) {
    return reader.read(activity).stream().filter(item -> item.id().equals(id)).findFirst();
  }
}
