package se.meetmalmo.platform.web;

import java.time.Duration;

/**
 * Values of {@code Set-Cookie}, all alike: no script reads them, no other site's form sends them
 * along. Names and values are our own and need no encoding: letters, digits, hyphens, underscores.
 */
public final class Cookies {
  private Cookies() {}

  /**
   * A cookie for the whole portal that ends with the browser.
   *
   * @param secure as {@link RequestNotes#isSecure} says
   */
  public static String set(String name, String value, boolean secure) {
    return cookie(name, value, "/", "", secure);
  }

  /** One that the browser keeps for so long, and sends to this path and below only. */
  public static String set(String name, String value, String path, Duration kept, boolean secure) {
    return cookie(name, value, path, "; Max-Age=" + kept.toSeconds(), secure);
  }

  /** Takes a cookie of the whole portal away. */
  public static String clear(String name, boolean secure) {
    return set(name, "", "/", Duration.ZERO, secure);
  }

  private static String cookie(
      String name, String value, String path, String kept, boolean secure) {
    if (!(name + value).matches("[A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException("The cookie " + name + " would need encoding");
    }
    return name
        + "="
        + value
        + "; Path="
        + path
        + kept
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
