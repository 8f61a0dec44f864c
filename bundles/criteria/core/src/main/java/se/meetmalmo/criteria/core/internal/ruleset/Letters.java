package se.meetmalmo.criteria.core.internal.ruleset;

/** What a word is made of; the same for texts and patterns. */
final class Letters {
  private Letters() {}

  static boolean inWord(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Case folded, and one kind of apostrophe. */
  static char folded(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }

  static String folded(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(folded(word.charAt(i)));
    }
    return folded.toString();
  }
}
