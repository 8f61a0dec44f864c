package se.meetmalmo.resourcebank.core.internal.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Encodes a status list. Source: W3C Bitstring Status List v1.0, section 3.3. */
final class StatusBits {
  private StatusBits() {}

  /**
   * @param length bits of the list
   * @param set which of them are 1; the first bit is the leftmost of the first byte
   * @return {@code u} (multibase, base64url) and the compressed bits
   */
  static String encoded(int length, List<Integer> set) {
    byte[] bits = new byte[length / 8];
    set.forEach(index -> bits[index / 8] |= (byte) (0x80 >> index % 8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }
}
