package se.meetmalmo.communications.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wordings from a file {@code wordings_sv.txt} beside a class: each begins with a line {@code ==
 * KIND}, then its subject on one line, then its body.
 */
public final class ShippedWordings {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedWordings.class);
  private static final List<String> LANGUAGES = List.of("sv", "en");

  private ShippedWordings() {}

  /**
   * The kinds that are worded beside a class in every language; one that is not is logged and left
   * out, so that it alone is not sent and waits where an operator sees it.
   *
   * @param scheme of their recipients
   */
  public static List<MessageKind> kinds(
      Class<?> owner, String scheme, Map<String, Set<String>> factsByKind) {
    Map<String, Map<String, Wording>> shipped = new HashMap<>();
    LANGUAGES.forEach(language -> shipped.put(language, beside(owner, language)));
    List<MessageKind> kinds = new ArrayList<>();
    factsByKind.forEach(
        (kind, facts) -> {
          List<String> missing =
              LANGUAGES.stream().filter(l -> !shipped.get(l).containsKey(kind)).toList();
          if (missing.isEmpty()) {
            Map<String, Wording> worded = new HashMap<>();
            LANGUAGES.forEach(language -> worded.put(language, shipped.get(language).get(kind)));
            kinds.add(new MessageKind(kind, scheme, facts, worded));
          } else {
            LOG.error(
                "Message {} has no wording in {} beside {} and is not sent until it has",
                kind,
                missing,
                owner.getName());
          }
        });
    return List.copyOf(kinds);
  }

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

  static String text(Class<?> owner, String file) {
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
