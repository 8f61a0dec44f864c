package se.meetmalmo.intake;

import java.util.List;
import java.util.regex.Pattern;
import se.meetmalmo.criteria.Submission.Submitter;

/**
 * Hides who can be reached and how in what is shown to anyone: e-mail addresses, telephone numbers,
 * Swedish personal identity numbers, and the submitter's own name. When in doubt it hides.
 */
final class Mask {
  static final String HIDDEN = "[…]";

  private static final String EMAIL =
      "[\\p{L}\\p{N}._%+'-]{1,64}(?:@|\\s?(?:\\(at\\)|\\[at\\])\\s?)"
          + "[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}";
  private static final String IDENTITY = "(?<!\\d)(?:\\d{2})?\\d{6}\\s?[-+–]\\s?\\d{4}(?!\\d)";
  private static final String TELEPHONE =
      "(?<![\\p{L}\\d.,/–-])(?:\\+|\\(?0)\\d?(?:[\\s()/.–-]{0,3}\\d){6,14}(?!\\d)";

  /** For texts whose submitter is not known here. */
  static final Mask CONTACTS = new Mask("");

  private final Pattern pattern;

  private Mask(String more) {
    pattern =
        Pattern.compile(
            EMAIL + "|" + IDENTITY + "|" + TELEPHONE + more,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Hides the full name too; a single word may be a word of the text. */
  static Mask of(Submitter submitter) {
    String name = submitter.name();
    return name.contains(" ")
        ? new Mask("|(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
        : CONTACTS;
  }

  String hide(String text) {
    return pattern.matcher(text).replaceAll(HIDDEN);
  }

  List<String> hide(List<String> texts) {
    return texts.stream().map(this::hide).toList();
  }
}
