package se.meetmalmo.knowledgebank.core.internal.web;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.NavigationItem.Place;

/** The knowledge bank's links in the shell. */
@Component(service = NavigationContributor.class)
public final class BankNavigation implements NavigationContributor {
  static final String INITIATIVES = "initiatives";
  static final String STAFF = "staff-initiatives";

  @Override
  public List<NavigationItem> items(Language language) {
    Words words = new Words(language);
    return List.of(
        new NavigationItem(
            INITIATIVES,
            words.get("navigation.initiatives"),
            InitiativePages.PATH,
            40,
            Place.MAIN,
            Set.of()),
        new NavigationItem(
            STAFF,
            words.get("navigation.staff"),
            StaffInitiativePages.PATH,
            30,
            Place.STAFF,
            KnowledgeBank.READERS));
  }
}
