package se.meetmalmo.communications.core.internal.web;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.NavigationItem.Place;

/** The communications' links in the shell. */
@Component(service = NavigationContributor.class)
public final class MessageNavigation implements NavigationContributor {
  static final String MESSAGES = "messages";

  @Override
  public List<NavigationItem> items(Language language) {
    return List.of(
        new NavigationItem(
            MESSAGES,
            new Words(language).get("navigation.messages"),
            "/staff/messages",
            50,
            Place.STAFF,
            Communications.READERS));
  }
}
