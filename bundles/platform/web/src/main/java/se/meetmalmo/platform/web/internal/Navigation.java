package se.meetmalmo.platform.web.internal;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.PageContext;

/** The links of the bundles that are there. Thread-safe. */
@Component(service = Navigation.class)
public final class Navigation {
  private static final Logger LOG = LoggerFactory.getLogger(Navigation.class);
  private final List<NavigationContributor> contributors = new CopyOnWriteArrayList<>();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  void add(NavigationContributor contributor) {
    contributors.add(contributor);
  }

  void remove(NavigationContributor contributor) {
    contributors.remove(contributor);
  }

  /** What the reader may see, in order. */
  List<NavigationItem> items(PageContext page) {
    return contributors.stream()
        .flatMap(contributor -> items(contributor, page).stream())
        .filter(item -> isFor(item, page))
        .sorted(Comparator.comparingInt(NavigationItem::order).thenComparing(NavigationItem::id))
        .toList();
  }

  private static boolean isFor(NavigationItem item, PageContext page) {
    return item.roles().isEmpty() || !Collections.disjoint(item.roles(), page.actor().roles());
  }

  /** A bundle that fails loses its links; the page stands. */
  private static List<NavigationItem> items(NavigationContributor contributor, PageContext page) {
    try {
      return contributor.items(page.language());
    } catch (RuntimeException e) {
      LOG.warn("No links from {}", contributor.getClass().getName(), e);
      return List.of();
    }
  }
}
