package se.meetmalmo.criteria.core.internal.rest;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import se.meetmalmo.platform.web.Language;

/** Which language an answer is to be in. */
final class Languages {
  private Languages() {}

  /** The query's, else the first that the client accepts, else Swedish. */
  static Language of(String lang, HttpHeaders headers) {
    if (lang != null && !lang.isBlank()) {
      return Language.of(lang);
    }
    List<Locale> accepted = headers.getAcceptableLanguages();
    return Language.of(accepted.isEmpty() ? "" : accepted.get(0).getLanguage());
  }
}
