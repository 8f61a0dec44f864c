package se.meetmalmo.knowledgebank;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/** What people and other systems type, as it is kept, and its bounds. */
final class Typed {
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");

  private Typed() {}

  /** On one line, composed, without what nobody sees; empty for null. */
  static String line(String value) {
    return value == null ? "" : VisibleText.line(composed(value));
  }

  /** With its paragraphs; empty for null. */
  static String text(String value) {
    if (value == null) {
      return "";
    }
    String typed = composed(value);
    return VisibleText.isIn(typed) ? typed.strip() : "";
  }

  private static String composed(String value) {
    return VisibleText.isOrdinary(value)
        ? value
        : Normalizer.normalize(
            UNPRINTABLE.matcher(value.replace("\r\n", "\n")).replaceAll(""), Normalizer.Form.NFC);
  }

  /** Without empty ones, and each once. */
  static List<String> words(List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(Typed::line).filter(word -> !word.isEmpty()).distinct().toList();
  }

  static void checkWords(Validation bounds, String field, List<String> words) {
    bounds.atMost(field, words, InitiativeProfile.WORDS);
    for (int i = 0; i < words.size(); i++) {
      bounds.atMost(field + "[" + i + "]", words.get(i), InitiativeProfile.WORD_LENGTH);
    }
  }

  static void checkUrl(Validation bounds, String field, String url) {
    bounds
        .atMost(field, url, InitiativeProfile.URL_LENGTH)
        .check(
            url.isEmpty() || isWeb(url),
            FieldError.of(field, "malformed", "is not a web address such as https://malmo.se/x"));
  }

  static void checkLinks(Validation bounds, String field, List<Link> links) {
    bounds.atMost(field, links, InitiativeProfile.WORDS);
    for (int i = 0; i < links.size(); i++) {
      String one = field + "[" + i + "]";
      bounds.required(one + ".url", links.get(i).url());
      checkUrl(bounds, one + ".url", links.get(i).url());
      bounds.atMost(one + ".title", links.get(i).title(), InitiativeProfile.NAME_LENGTH);
    }
  }

  static void checkAmount(Validation bounds, String field, Long amount) {
    bounds.check(
        amount == null || amount >= 0,
        FieldError.of(field, "out-of-range", "is less than nothing", 0));
  }

  /** Addresses that run something in the reader's browser are none. */
  private static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
          && uri.getRawAuthority() != null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
