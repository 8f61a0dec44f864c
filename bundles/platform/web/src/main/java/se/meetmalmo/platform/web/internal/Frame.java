package se.meetmalmo.platform.web.internal;

import java.util.List;
import java.util.Optional;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.NavigationItem;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Texts;

/**
 * What the template of the shell shows around a page.
 *
 * @param items what the reader may see, in order
 * @param query of the request, raw; empty when there is none
 */
public record Frame(
    PageView view,
    PageContext page,
    Portal portal,
    Assets assets,
    Texts texts,
    List<NavigationItem> items,
    String query) {
  /** Links that have a place of their own in the shell, whoever brings them. */
  private static final String SIGN_IN = "sign-in";

  private static final String ACCOUNT = "account";

  public String text(String key) {
    return page.text(texts, key);
  }

  public String asset(String name) {
    return assets.url(name);
  }

  public String service() {
    return portal.serviceName(page.language());
  }

  public String city() {
    return portal.city(page.language());
  }

  public String fullTitle() {
    return view.title() + " – " + service();
  }

  public String body() {
    return view.body().markup();
  }

  public List<NavigationItem> main() {
    return at(NavigationItem.Place.MAIN);
  }

  public List<NavigationItem> staff() {
    return page.actor().isStaff() ? at(NavigationItem.Place.STAFF) : List.of();
  }

  public List<NavigationItem> footer() {
    return at(NavigationItem.Place.FOOTER);
  }

  /** The value of aria-current; null leaves the attribute out. */
  public String current(NavigationItem item) {
    if (!item.id().equals(view.section())) {
      return null;
    }
    return item.path().equals(page.path()) ? "page" : "true";
  }

  public boolean signedIn() {
    return page.actor().isStaff();
  }

  /** Null when nobody can sign in here. */
  public String signIn() {
    return item(SIGN_IN).map(NavigationItem::path).orElse(null);
  }

  /** Null when there is no page about the account. */
  public NavigationItem account() {
    return item(ACCOUNT).orElse(null);
  }

  public String otherLanguage() {
    return (page.language() == Language.SV ? Language.EN : Language.SV).tag();
  }

  /** The same page in the other language, with what it was asked with. */
  public String languageLink() {
    String kept =
        List.of(query.split("&")).stream()
            .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .reduce("", (all, part) -> all + part + "&");
    return "?" + kept + "lang=" + otherLanguage();
  }

  private List<NavigationItem> at(NavigationItem.Place place) {
    return items.stream()
        .filter(item -> item.place() == place)
        .filter(item -> !item.id().equals(SIGN_IN) && !item.id().equals(ACCOUNT))
        .toList();
  }

  private Optional<NavigationItem> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }
}
