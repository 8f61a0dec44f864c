package se.meetmalmo.intake.core.internal.draft;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps the secret of a private link so that only the browser which sent the draft gets it back:
 * AES-256-GCM (NIST SP 800-38D) under a key that is derived from the browser's secret, of which the
 * database has the hash only.
 */
final class Seal {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private Seal() {}

  static String close(String text, String secret) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, secret, nonce, text.getBytes(StandardCharsets.UTF_8));
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return base64.encodeToString(nonce) + "." + base64.encodeToString(sealed);
  }

  static String open(String sealed, String secret) {
    String[] parts = sealed.split("\\.");
    Base64.Decoder base64 = Base64.getUrlDecoder();
    byte[] text =
        run(Cipher.DECRYPT_MODE, secret, base64.decode(parts[0]), base64.decode(parts[1]));
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] run(int mode, String secret, byte[] nonce, byte[] input) {
    try {
      byte[] key =
          MessageDigest.getInstance("SHA-256")
              .digest(("meet-draft-receipt:" + secret).getBytes(StandardCharsets.UTF_8));
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A sealed receipt does not open or close", e);
    }
  }
}
