package se.meetmalmo.platform.identity.internal;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * Hashes passwords with Argon2id in the PHC string format. Each takes its {@link Cost} in memory
 * and some 50 ms, so only a few are hashed at once and the rest wait. Thread-safe.
 *
 * <p>Source of the cost: OWASP Password Storage Cheat Sheet, 19 MiB, 2 rounds, 1 lane.
 */
@Component(service = Passwords.class)
public final class Passwords {
  /** Fewest characters of a password that someone chooses. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 200;
  private static final int AT_ONCE = 2;
  private static final long WAIT_SECONDS = 5;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Cost cost;

  /**
   * How hard a guess is made.
   *
   * @param kibibytes of memory
   */
  record Cost(int kibibytes, int rounds) {}

  /** More are waiting to be hashed than can be within some seconds. */
  static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
      super("Too many passwords are being checked at once");
    }
  }

  @Activate
  public Passwords() {
    this(new Cost(19 * 1024, 2));
  }

  Passwords(Cost cost) {
    this.cost = cost;
  }

  /** A password that nobody has to think of: 24 characters without those that look alike. */
  public String generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      password.append(i > 0 && i % 6 == 0 ? "-" : "");
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  /** Length, and that the name is not most of it; nothing more, as NIST SP 800-63B advises. */
  static void check(Validation validation, String field, String password, String name) {
    validation
        .check(
            length(password) >= SHORTEST,
            FieldError.of(
                field, "too-short", "is shorter than " + SHORTEST + " characters", SHORTEST))
        .atMost(field, password, LONGEST)
        .check(
            length(password) < SHORTEST || length(without(name, password)) >= SHORTEST,
            FieldError.of(field, "too-easy", "is little more than the account's name"));
  }

  private static String without(String name, String password) {
    return Names.normal(password).replace(name, "");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * @throws BusyException when there is no room for some seconds
   */
  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return inTurn(() -> function().hash(bytes(password), salt).getResult());
  }

  /**
   * Takes as long whether it matches or not.
   *
   * @throws BusyException when there is no room for some seconds
   */
  boolean matches(String password, String hash) {
    return inTurn(
        () ->
            Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII)));
  }

  /** A hash that no password has, to be checked against when there is no such account. */
  String decoy() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.kibibytes()
        + ",t="
        + cost.rounds()
        + ",p=1$"
        + base64.encodeToString(new byte[SALT_BYTES])
        + "$"
        + base64.encodeToString(new byte[HASH_BYTES]);
  }

  private Argon2Function function() {
    return Argon2Function.getInstance(cost.kibibytes(), cost.rounds(), 1, HASH_BYTES, Argon2.ID);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private static byte[] bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8);
  }
}
