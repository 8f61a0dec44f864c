package se.meetmalmo.channels.webhook.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header by which a system knows that a call is ours, whole and fresh: {@code
 * t=UNIXSECONDS,v1=HEX}, HMAC-SHA256 (RFC 2104) over time, a dot and the body. Who checks it takes
 * the time for stale after {@value #WINDOW_SECONDS} seconds, and an id that it has seen for a
 * replay.
 */
final class Signature {
  static final String HEADER = "Meet-Signature";
  static final long WINDOW_SECONDS = 300;

  private Signature() {}

  static String of(String secret, Instant at, String body) {
    long seconds = at.getEpochSecond();
    return "t=" + seconds + ",v1=" + hmac(secret, seconds + "." + body);
  }

  private static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
