package se.meetmalmo.communications.core.internal;

import java.util.regex.Pattern;
import se.meetmalmo.platform.VisibleText;

/** What a server says, fit to be kept and shown: one line, and nobody's address in it. */
final class Redacted {
  private static final int LONGEST = 2_000;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>\"(),:;]{1,64}@[^\\s<>\"(),:;]{1,255}");

  private Redacted() {}

  static String of(String reply) {
    String some = reply.length() <= LONGEST ? reply : reply.substring(0, LONGEST);
    return VisibleText.line(ADDRESS.matcher(some).replaceAll("[…]"));
  }
}
