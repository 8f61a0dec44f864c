package se.meetmalmo.platform.web;

import java.util.Locale;

/** The languages of the portal; Swedish where nothing else is asked for. */
public enum Language {
  SV,
  EN;

  /** {@code sv} or {@code en}, as in the {@code lang} attribute. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return this == SV ? Locale.forLanguageTag("sv-SE") : Locale.UK;
  }

  /** The language of a tag such as {@code en-GB}; Swedish for any that is not spoken here. */
  public static Language of(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : SV;
  }
}
