package se.meetmalmo.intake.core.internal.draft;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a form's private link follows from the secret of its draft (HMAC-SHA256, RFC 2104),
 * so that a form that is sent twice, at the same time or to two nodes, is the same idea, and its
 * browser finds the receipt again. Of neither secret does the database have more than the hash.
 */
public final class PrivateLink {
  private static final String PURPOSE = "meet private link of an idea";

  private PrivateLink() {}

  /**
   * @param draftSecret of 256 random bits
   * @return 43 characters that fit a URL
   */
  public static String of(String draftSecret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(draftSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] secret = mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
