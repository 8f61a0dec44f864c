package se.meetmalmo.resourcebank.core.internal.web;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationContributor;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.NavigationItem.Place;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.ResourceBank;

/** The resource bank's links in the shell. */
@Component(service = NavigationContributor.class)
public final class BankNavigation implements NavigationContributor {
  static final String BANK = "bank";
  static final String CERTIFICATES = "certificates";
  static final String MEMBERS = "members";
  static final String CITY = "city-units";

  @Override
  public List<NavigationItem> items(Language language) {
    Words words = new Words(language);
    return List.of(
        new NavigationItem(BANK, words.get("bank.title"), "/bank", 40, Place.MAIN, Set.of()),
        new NavigationItem(
            CERTIFICATES,
            words.get("certificates.title"),
            "/certificates",
            60,
            Place.FOOTER,
            Set.of()),
        new NavigationItem(
            MEMBERS,
            words.get("members.title"),
            "/staff/members",
            30,
            Place.STAFF,
            ResourceBank.READERS),
        new NavigationItem(
            CITY,
            words.get("units.title"),
            "/staff/city-units",
            40,
            Place.STAFF,
            CityCapacity.READERS));
  }
}
