package se.meetmalmo.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Ids and secrets. Thread-safe. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /**
   * A UUID of version 7 (RFC 9562): unguessable enough for an id, ordered by time for the index.
   */
  public static String next() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    ByteBuffer id = ByteBuffer.wrap(bytes);
    id.putLong(0, System.currentTimeMillis() << 16 | 0x7000 | id.getShort(6) & 0x0fff);
    id.put(8, (byte) (bytes[8] & 0x3f | 0x80));
    return new UUID(id.getLong(0), id.getLong(8)).toString();
  }

  /** 256 random bits for a private link, in 43 characters that fit a URL. */
  public static String secret() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is stored of a {@link #secret()}: SHA-256, 64 hexadecimal characters. */
  public static String hash(String secret) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
