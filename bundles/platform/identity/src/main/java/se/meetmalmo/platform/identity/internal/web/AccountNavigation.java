package se.meetmalmo.platform.identity.internal.web;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.NavigationItem.Place;
import se.meetmalmo.platform.web.Texts;

/** The links that the shell shows in its corner, by their ids: to sign in, and to one's account. */
@Component(service = NavigationContributor.class)
public final class AccountNavigation implements NavigationContributor {
  private final Texts texts = Texts.beside(SignInPages.class);

  @Override
  public List<NavigationItem> items(Language language) {
    return List.of(
        item("sign-in", texts.get(language, "sign-in.title"), "/sign-in"),
        item("account", texts.get(language, "account.title"), "/account"));
  }

  private static NavigationItem item(String id, String label, String path) {
    return new NavigationItem(id, label, path, 0, Place.FOOTER, Set.of());
  }
}
