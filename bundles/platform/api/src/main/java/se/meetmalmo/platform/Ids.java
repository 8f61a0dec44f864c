package se.meetmalmo.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids and secrets. Thread-safe. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Bits of a millisecond's fraction. */
  private static final int FRACTION = 12;

  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  /**
   * A UUID of version 7 (RFC 9562, section 6.2, methods 1 and 3): unguessable enough for an id, and
   * after all that were given in this process before.
   */
  public static String next() {
    long time = LAST.accumulateAndGet(now(), (last, now) -> Math.max(last + 1, now));
    long version = time >>> FRACTION << 16 | 0x7000 | time & (1 << FRACTION) - 1;
    long variant = RANDOM.nextLong() >>> 2 | 1L << 63;
    return new UUID(version, variant).toString();
  }

  /** Milliseconds since 1970, with a fraction in binary. */
  private static long now() {
    Instant now = Instant.now();
    long nanos = now.getNano() % 1_000_000;
    return now.toEpochMilli() << FRACTION | (nanos << FRACTION) / 1_000_000;
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
