package se.meetmalmo.platform.identity.internal.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.WebSession;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.Texts;

/**
 * What the page of one's own account shows.
 *
 * @param own id of the session that asks
 * @param done what has just happened; empty: nothing
 */
public record AccountView(
    Account account,
    List<WebSession> sessions,
    String own,
    String done,
    Texts texts,
    PageContext page) {

  public String text(String key, Object... arguments) {
    return page.text(texts, key, arguments);
  }

  public String roles() {
    return account.roles().stream()
        .map(role -> text("role." + role))
        .collect(Collectors.joining(", "));
  }

  public String browser(WebSession session) {
    return session.browser().isEmpty() ? text("account.browser.unknown") : session.browser();
  }

  public String when(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(page.language().locale())
        .withZone(City.ZONE)
        .format(at);
  }

  public boolean isOwn(WebSession session) {
    return session.id().equals(own);
  }
}
