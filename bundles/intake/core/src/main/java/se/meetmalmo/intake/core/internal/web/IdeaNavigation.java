package se.meetmalmo.intake.core.internal.web;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.NavigationItem.Place;

/** The intake's links in the shell. */
@Component(service = NavigationContributor.class)
public final class IdeaNavigation implements NavigationContributor {
  static final String NEW_IDEA = "new-idea";
  static final String IDEAS = "ideas";
  public static final String QUEUE = "queue";
  public static final String WAITING = "waiting";
  public static final String LEVEL = "service-level";
  public static final String LEVEL_PATH = "/service-level";

  @Override
  public List<NavigationItem> items(Language language) {
    Words words = new Words(language);
    return List.of(
        new NavigationItem(
            NEW_IDEA, words.get("navigation.new"), FormRequest.FORM, 10, Place.MAIN, Set.of()),
        new NavigationItem(
            IDEAS, words.get("navigation.ideas"), "/ideas", 30, Place.MAIN, Set.of()),
        new NavigationItem(
            QUEUE, words.get("navigation.queue"), "/staff/ideas", 10, Place.STAFF, Intake.READERS),
        new NavigationItem(
            WAITING,
            words.get("navigation.waiting"),
            "/staff/waiting",
            12,
            Place.STAFF,
            Intake.READERS),
        new NavigationItem(
            LEVEL, words.get("navigation.service-level"), LEVEL_PATH, 30, Place.FOOTER, Set.of()));
  }
}
