package se.meetmalmo.platform.identity.internal.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a client says of itself in the header {@code Authorization}. */
sealed interface Credentials {
  /** RFC 7617, in UTF-8. */
  record Basic(String name, String password) implements Credentials {}

  /** RFC 6750. */
  record Bearer(String token) implements Credentials {}

  /** Something else, or broken. */
  record Unknown() implements Credentials {}

  static Credentials parse(String header) {
    String[] parts = header.strip().split(" +", 2);
    if (parts.length < 2) {
      return new Unknown();
    }
    if (parts[0].equalsIgnoreCase("Bearer")) {
      return new Bearer(parts[1]);
    }
    return parts[0].equalsIgnoreCase("Basic") ? basic(parts[1]) : new Unknown();
  }

  private static Credentials basic(String encoded) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      int colon = text.indexOf(':');
      return colon < 0
          ? new Unknown()
          : new Basic(text.substring(0, colon), text.substring(colon + 1));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return new Unknown();
    }
  }
}
