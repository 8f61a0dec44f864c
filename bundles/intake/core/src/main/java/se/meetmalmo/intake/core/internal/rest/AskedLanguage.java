package se.meetmalmo.intake.core.internal.rest;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import se.meetmalmo.platform.web.Language;

/** The language of an answer. */
final class AskedLanguage {
  private AskedLanguage() {}

  /** The language that the client asks for; else the given one. */
  static Language of(HttpHeaders headers, String otherwise) {
    List<Locale> asked = headers.getAcceptableLanguages();
    boolean any = asked.isEmpty() || asked.get(0).getLanguage().equals("*");
    return Language.of(any ? otherwise : asked.get(0).toLanguageTag());
  }
}
