package se.meetmalmo.platform.rest.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What can be said of a request's target before anything is made of it. */
public final class Targets {
  /** A private link's secret: longer than any id, or below the place where the first ones were. */
  private static final Pattern SECRET =
      Pattern.compile("(?<=/status/)[^/]+|(?<=/)[A-Za-z0-9_-]{40,}");

  private Targets() {}

  /** Whether a path with its query has only characters that an address may have (RFC 3986). */
  public static boolean isAddress(String target) {
    try {
      new URI("http://host" + target);
      return target.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Whether every percent sign begins an octet, the octets are UTF-8 and none is NUL. Holds for
   * paths, queries and forms.
   */
  public static boolean isWellFormed(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded.indexOf('\0') < 0;
    }
    byte[] octets = new byte[encoded.length() * 3];
    int n = 0;
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c != '%') {
        if (c == '\0') {
          return false;
        }
        octets[n++] = (byte) (c < 0x80 ? c : '?');
      } else {
        int octet = octet(encoded, i);
        if (octet <= 0) {
          return false;
        }
        octets[n++] = (byte) octet;
        i += 2;
      }
    }
    return isUtf8(octets, n);
  }

  /** The octet of the escape at {@code at}; -1 when it is none. */
  private static int octet(String encoded, int at) {
    if (at + 2 >= encoded.length()) {
      return -1;
    }
    int high = Character.digit(encoded.charAt(at + 1), 16);
    int low = Character.digit(encoded.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  static boolean isUtf8(byte[] octets, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The path as it may stand in a log: without the secret of a private link, and short. */
  public static String forLog(String path) {
    String shown = SECRET.matcher(path).replaceAll("…");
    String clean = shown.replaceAll("[^\\x20-\\x7e\u2026]", "?");
    return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
  }
}
