package se.meetmalmo.platform.identity.internal.request;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after sign-in: a place of this portal and no other. */
public final class LocalPath {
  private static final int LONGEST = 1000;

  private LocalPath() {}

  /** The start page instead of anything that could lead elsewhere. */
  public static URI of(String wanted) {
    if (wanted == null || wanted.length() > LONGEST || !wanted.matches("/[^/\\\\\\p{Cntrl}].*")) {
      return URI.create("/");
    }
    try {
      URI uri = new URI(wanted);
      boolean local = !uri.isAbsolute() && uri.getRawAuthority() == null;
      return local && !uri.getPath().startsWith("/sign-") ? uri : URI.create("/");
    } catch (URISyntaxException e) {
      return URI.create("/");
    }
  }
}
