package se.meetmalmo.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses what JSON's grammar lets through and nobody can store: octets that are not UTF-8, halves
 * of surrogate pairs and the character NUL, also as escapes.
 */
final class JsonText {
  private JsonText() {}

  /**
   * @throws InvalidInputException {@code malformed-encoding}
   */
  static void check(byte[] json) {
    boolean ascii = true;
    boolean escapes = false;
    for (byte b : json) {
      if (b == 0) {
        throw refused("contains the character NUL or is not UTF-8");
      }
      ascii &= b > 0;
      escapes |= b == '\\';
    }
    if (!ascii && !isUtf8(json)) {
      throw refused("is not UTF-8");
    }
    if (escapes) {
      checkEscapes(json);
    }
  }

  private static boolean isUtf8(byte[] json) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static void checkEscapes(byte[] json) {
    int i = 0;
    while (i < json.length) {
      if (json[i] != '\\') {
        i++;
        continue;
      }
      int unit = unit(json, i);
      if (unit == 0) {
        throw refused("contains the character NUL");
      }
      if (unit >= 0 && Character.isSurrogate((char) unit)) {
        int low = unit(json, i + 6);
        boolean pair =
            Character.isHighSurrogate((char) unit)
                && low >= 0
                && Character.isLowSurrogate((char) low);
        if (!pair) {
          throw refused("contains half of a surrogate pair");
        }
        i += 6;
      }
      i += unit >= 0 ? 6 : 2;
    }
  }

  /** The code unit of an escape such as backslash u00e5; -1 when there is none. */
  private static int unit(byte[] json, int at) {
    if (at + 5 >= json.length || json[at] != '\\' || json[at + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(json[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }

  private static InvalidInputException refused(String message) {
    return new InvalidInputException(FieldError.of("", "malformed-encoding", message));
  }
}
