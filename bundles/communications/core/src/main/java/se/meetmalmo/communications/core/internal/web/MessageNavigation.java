package se.meetmalmo.communications.core.internal.web;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.Administrations;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.NavigationItem.Place;

/** The communications' links in the shell. */
@Component(service = NavigationContributor.class)
public final class MessageNavigation implements NavigationContributor {
  static final String MESSAGES = "messages";
  static final String PLAN = "plan";
  static final String ADMINISTRATIONS = "administrations";

  @Override
  public List<NavigationItem> items(Language language) {
    Words words = new Words(language);
    return List.of(
        new NavigationItem(
            "news", words.get("navigation.news"), "/news", 60, Place.FOOTER, Set.of()),
        new NavigationItem(
            MESSAGES,
            words.get("navigation.messages"),
            "/staff/messages",
            50,
            Place.STAFF,
            Communications.READERS),
        new NavigationItem(
            PLAN, words.get("navigation.plan"), "/staff/plan", 52, Place.STAFF, Plan.READERS),
        new NavigationItem(
            ADMINISTRATIONS,
            words.get("navigation.administrations"),
            "/staff/administrations",
            54,
            Place.STAFF,
            Administrations.READERS));
  }
}
