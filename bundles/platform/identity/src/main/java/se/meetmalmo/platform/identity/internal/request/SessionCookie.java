package se.meetmalmo.platform.identity.internal.request;

import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.Cookie;
import se.meetmalmo.platform.web.Cookies;

/** The cookie that holds a session's secret; it lives as long as the browser is open. */
public final class SessionCookie {
  public static final String NAME = "meet-session";
  private static final int LENGTH = 43;

  private SessionCookie() {}

  /** The secret; empty when there is none that can be one. */
  public static Optional<String> read(Map<String, Cookie> cookies) {
    return Optional.ofNullable(cookies.get(NAME))
        .map(Cookie::getValue)
        .filter(value -> value.length() == LENGTH);
  }

  /** Value of {@code Set-Cookie}. */
  public static String set(String secret, boolean secure) {
    return Cookies.set(NAME, secret, secure);
  }

  /** Value of {@code Set-Cookie} that takes it away. */
  public static String clear(boolean secure) {
    return Cookies.clear(NAME, secure);
  }
}
