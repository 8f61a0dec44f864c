package se.meetmalmo.criteria.core.internal.web;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.Texts;

/** The criteria's link in the page shell. */
@Component(service = NavigationContributor.class)
public final class CriteriaNavigation implements NavigationContributor {
  static final String SECTION = "criteria";
  static final String PATH = "/criteria";
  private final Texts texts = Texts.beside(CriteriaPages.class);

  @Override
  public List<NavigationItem> items(Language language) {
    return List.of(
        new NavigationItem(
            SECTION,
            texts.get(language, "navigation"),
            PATH,
            20,
            NavigationItem.Place.MAIN,
            Set.of()));
  }
}
