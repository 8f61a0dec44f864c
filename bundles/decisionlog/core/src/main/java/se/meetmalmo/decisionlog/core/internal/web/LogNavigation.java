package se.meetmalmo.decisionlog.core.internal.web;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;

/** The log's link in the page shell. */
@Component(service = NavigationContributor.class)
public final class LogNavigation implements NavigationContributor {
  static final String SECTION = "log";
  static final String PATH = "/log";
  private static final int ORDER = 20;

  @Override
  public List<NavigationItem> items(Language language) {
    return List.of(
        new NavigationItem(
            SECTION,
            new LogWords(language).get("navigation"),
            PATH,
            ORDER,
            NavigationItem.Place.FOOTER,
            Set.of()));
  }
}
