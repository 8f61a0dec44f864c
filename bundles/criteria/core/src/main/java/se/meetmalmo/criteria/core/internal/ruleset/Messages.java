package se.meetmalmo.criteria.core.internal.ruleset;

import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.meetmalmo.platform.web.Language;

/** The reasons of a rule set, in both languages. Immutable. */
final class Messages {
  private static final String ENDS = ".!?";
  private static final Pattern STOP = Pattern.compile("(\\{0\\}[”»\"])\\.");
  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  /** For passages that end their sentence themselves. */
  private final Map<Language, Map<String, String>> unstopped = new EnumMap<>(Language.class);

  Messages(Problems problems, RuleSetFiles files) {
    for (Language language : Language.values()) {
      String file = "messages_" + language.tag() + ".properties";
      texts.put(language, read(problems, file, files.text(file)));
      Map<String, String> without = new TreeMap<>(texts.get(language));
      without.replaceAll((key, text) -> STOP.matcher(text).replaceAll("$1"));
      unstopped.put(language, without);
    }
    Set<String> all = new HashSet<>();
    texts.values().forEach(map -> all.addAll(map.keySet()));
    for (String key : all) {
      for (Language language : Language.values()) {
        problems.check(
            texts.get(language).containsKey(key),
            "messages_" + language.tag() + ".properties",
            "has no text for " + key);
      }
    }
  }

  Set<String> keys() {
    return texts.get(Language.SV).keySet();
  }

  /**
   * A text with the passage that it quotes; the plain one where there is a plain one and no
   * passage. Where the passage ends its sentence itself, the full stop after the quotation mark is
   * left out.
   */
  String get(Language language, String key, String passage) {
    boolean ended = !passage.isEmpty() && ENDS.indexOf(passage.charAt(passage.length() - 1)) >= 0;
    Map<String, String> map = (ended ? unstopped : texts).get(language);
    String plain = passage.isEmpty() ? map.get(key + ".plain") : null;
    String text = plain == null ? map.getOrDefault(key, "") : plain;
    return text.replace("{0}", passage).strip();
  }

  private static Map<String, String> read(Problems problems, String file, String content) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(content));
    } catch (IOException | IllegalArgumentException e) {
      throw problems.with(file, "is no properties file: " + e.getMessage());
    }
    Map<String, String> texts = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      String text = properties.getProperty(key).strip();
      problems.check(!text.isEmpty(), file, "the text for " + key + " is empty");
      problems.check(
          !text.replace("{0}", "").matches(".*[{}].*"),
          file,
          "the text for " + key + " has other braces than {0}");
      texts.put(key, text);
    }
    return texts;
  }
}
