package se.meetmalmo.communications.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import se.meetmalmo.communications.spi.Wording;

/**
 * Wordings from a file {@code wordings_sv.txt} beside a class: each begins with a line {@code ==
 * KIND}, then its subject on one line, then its body.
 */
public final class ShippedWordings {
  private ShippedWordings() {}

  /**
   * @throws IllegalStateException when there is no such file
   */
  public static Map<String, Wording> beside(Class<?> owner, String language) {
    Map<String, Wording> wordings = new HashMap<>();
    for (String part : text(owner, "wordings_" + language + ".txt").split("(?m)^== ")) {
      String[] lines = part.split("\n", 3);
      if (lines.length == 3) {
        wordings.put(lines[0].strip(), new Wording(lines[1], lines[2]));
      }
    }
    return wordings;
  }

  private static String text(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
