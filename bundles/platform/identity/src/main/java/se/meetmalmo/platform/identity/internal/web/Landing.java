package se.meetmalmo.platform.identity.internal.web;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.platform.identity.internal.request.LocalPath;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;

/** Where people come after sign-in. Thread-safe. */
@Component(service = Landing.class)
public final class Landing {
  private static final URI START = URI.create("/");
  private static final String ACCOUNT = "/account";

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  volatile List<NavigationContributor> contributors = List.of();

  /**
   * @param wanted where the person was going; the start page when nowhere in particular
   * @return there, or the first link for staff that these roles may see, or the account
   */
  URI of(URI wanted, Collection<String> roles, Language language) {
    if (!wanted.equals(START)) {
      return wanted;
    }
    return contributors.stream()
        .flatMap(contributor -> contributor.items(language).stream())
        .filter(item -> item.place() == NavigationItem.Place.STAFF)
        .filter(item -> item.roles().isEmpty() || !Collections.disjoint(item.roles(), roles))
        .min(Comparator.comparingInt(NavigationItem::order).thenComparing(NavigationItem::id))
        .map(item -> LocalPath.of(item.path()))
        .orElse(URI.create(ACCOUNT));
  }
}
