package se.meetmalmo.resourcebank;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/** What people type, as it is kept: composed, on one line, without what nobody sees. */
final class Typed {
  static final int WORDS = 20;
  static final int WORD_LENGTH = 80;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");

  private Typed() {}

  static String line(String value) {
    if (value == null) {
      return "";
    }
    return VisibleText.isOrdinary(value)
        ? VisibleText.line(value)
        : VisibleText.line(
            Normalizer.normalize(UNPRINTABLE.matcher(value).replaceAll(""), Normalizer.Form.NFC));
  }

  static List<String> words(List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(Typed::line).filter(word -> !word.isEmpty()).distinct().toList();
  }

  static void checkWords(Validation bounds, String field, List<String> words) {
    bounds.atMost(field, words, WORDS);
    for (int i = 0; i < words.size(); i++) {
      bounds.atMost(field + "[" + i + "]", words.get(i), WORD_LENGTH);
    }
  }
}
