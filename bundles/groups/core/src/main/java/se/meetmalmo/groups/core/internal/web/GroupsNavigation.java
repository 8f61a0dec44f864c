package se.meetmalmo.groups.core.internal.web;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;

/** The working groups' links in the shell. */
@Component(service = NavigationContributor.class)
public final class GroupsNavigation implements NavigationContributor {
  static final String GROUPS = "groups";
  static final String STAFF = "staff-groups";

  @Override
  public List<NavigationItem> items(Language language) {
    Words words = new Words(language);
    return List.of(
        new NavigationItem(
            GROUPS, words.get("groups.title"), "/groups", 45, NavigationItem.Place.MAIN, Set.of()),
        new NavigationItem(
            STAFF,
            words.get("groups.title"),
            "/staff/groups",
            25,
            NavigationItem.Place.STAFF,
            WorkingGroups.READERS));
  }
}
