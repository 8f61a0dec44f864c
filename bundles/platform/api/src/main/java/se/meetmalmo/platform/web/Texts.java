package se.meetmalmo.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * A bundle's texts in every language, from {@code messages_sv.properties} and {@code
 * messages_en.properties} (UTF-8) beside a class. Thread-safe.
 */
public final class Texts {
  private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

  private Texts() {}

  /**
   * @throws IllegalStateException when a language is missing or has other keys than the rest
   */
  public static Texts beside(Class<?> owner) {
    Texts texts = new Texts();
    for (Language language : Language.values()) {
      texts.byLanguage.put(language, load(owner, "messages_" + language.tag() + ".properties"));
    }
    if (!texts
        .byLanguage
        .get(Language.SV)
        .keySet()
        .equals(texts.byLanguage.get(Language.EN).keySet())) {
      throw new IllegalStateException("The languages of " + owner.getName() + " have other keys");
    }
    return texts;
  }

  public boolean has(String key) {
    return byLanguage.get(Language.SV).containsKey(key);
  }

  /**
   * @param arguments for {@link MessageFormat}; without any the text is given as it stands
   * @throws IllegalArgumentException when there is no such key
   */
  public String get(Language language, String key, Object... arguments) {
    String text = byLanguage.get(language).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text " + key);
    }
    return arguments.length == 0
        ? text
        : new MessageFormat(text, language.locale()).format(arguments);
  }

  private static Properties load(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file + " beside " + owner.getName());
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
