package se.meetmalmo.communications.core.internal.plan;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ChannelText;
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
    Moment now = reader.now();
    return store.out(LOOKED_AT).stream()
        .filter(activity -> query.kind().map(activity.content().kind()::equals).orElse(true))
        .flatMap(activity -> now.read(activity, text -> isAskedFor(text, query, now)).stream())
        .filter(item -> isAbout(item, query.theme()))
        .limit(MOST)
        .toList();
  }

  /** What can be told without asking for any facts. */
  private static boolean isAskedFor(ChannelText text, PublishedQuery query, Moment now) {
    return query.channel().map(text.channel()::equals).orElse(true)
        && (query.audience().isEmpty() || query.audience().equals(text.audience()))
        && (query.language().isEmpty() || query.language().equals(text.language()))
        && (query.internal() || !AudienceDesk.isInternal(text, now.audiences()));
  }

  private static boolean isAbout(PublishedItem item, String theme) {
    return theme.isEmpty() || item.themes().stream().anyMatch(theme::equalsIgnoreCase);
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
