package se.meetmalmo.platform.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the portal, held in memory.
 *
 * @param packed the same with gzip; empty where that gains nothing
 */
record Asset(String mediaType, byte[] bytes, Optional<byte[]> packed) {
  static Asset of(String name, byte[] bytes) {
    String type = mediaType(name);
    return new Asset(type, bytes, type.startsWith("font/") ? Optional.empty() : pack(bytes));
  }

  private static Optional<byte[]> pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.size() < bytes.length ? Optional.of(packed.toByteArray()) : Optional.empty();
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=UTF-8";
      case "js" -> "text/javascript;charset=UTF-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> "text/plain;charset=UTF-8";
    };
  }
}
