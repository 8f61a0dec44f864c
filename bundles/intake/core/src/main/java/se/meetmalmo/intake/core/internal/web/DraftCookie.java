package se.meetmalmo.intake.core.internal.web;

import java.util.Optional;
import java.util.regex.Pattern;
import se.meetmalmo.intake.core.internal.draft.Drafts;
import se.meetmalmo.platform.web.Cookies;

/** The secret that ties a browser to its draft. Without it nobody can read the draft. */
final class DraftCookie {
  static final String NAME = "meet-draft";
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  private DraftCookie() {}

  /** What isn't of our making is no secret: nobody may choose it for someone else. */
  static Optional<String> secret(String cookie) {
    return Optional.ofNullable(cookie).filter(value -> SECRET.matcher(value).matches());
  }

  /** Value of {@code Set-Cookie}. */
  static String set(String secret, boolean secure) {
    return Cookies.set(NAME, secret, FormRequest.FORM, Drafts.LIFETIME, secure);
  }
}
