package se.meetmalmo.matchmaking.core.internal.web;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.NavigationItem.Place;

/** Matchmaking's links in the shell. */
@Component(service = NavigationContributor.class)
public final class MatchNavigation implements NavigationContributor {
  static final String STAFFING = "staffing";
  static final String PROCUREMENTS = "procurements";
  static final String FAIRNESS = "fairness";

  @Override
  public List<NavigationItem> items(Language language) {
    Words words = new Words(language);
    return List.of(
        new NavigationItem(
            STAFFING,
            words.get("staffing.title"),
            "/staff/staffing",
            20,
            Place.STAFF,
            Matchmaking.READERS),
        new NavigationItem(
            PROCUREMENTS,
            words.get("procurements.title"),
            "/staff/procurements",
            45,
            Place.STAFF,
            Matchmaking.READERS),
        new NavigationItem(
            FAIRNESS, words.get("fairness.title"), "/fairness", 65, Place.FOOTER, Set.of()));
  }
}
