package se.meetmalmo.platform;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people can see of a text. Source of what is not seen: the Unicode standard's separators, its
 * control and format characters, and the letters that are drawn as nothing.
 */
public final class VisibleText {
  /** Hangul fillers and the empty Braille pattern are letters and symbols by category only. */
  private static final String NOTHING =
      "\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Mn}\\p{Me}\\x{115f}\\x{1160}\\x{3164}\\x{ffa0}\\x{2800}";

  private static final Pattern SEEN = Pattern.compile("[^" + NOTHING + "]");
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t\\p{Zl}\\p{Zp}]+");

  private static final Pattern LINE_END = Pattern.compile("\\R");

  /**
   * All but the joiners, and the tags (two chars each) after the flag that they make a region's.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\u200c\\u200d\\x{e0020}-\\x{e007f}]]"
              + "|(?<!\\x{1f3f4}[\\x{e0020}-\\x{e007e}]{0,12})[\\x{e0020}-\\x{e007f}]");

  /** A joiner that joins nothing. */
  private static final Pattern LOOSE =
      Pattern.compile("(?<![^\\p{Z}])[\\u200c\\u200d]+|[\\u200c\\u200d]+(?![^\\p{Z}])");

  private static final Pattern ENDS = Pattern.compile("^\\p{Z}+|\\p{Z}+$");

  private VisibleText() {}

  /**
   * Whether there are only characters of Western languages in it, each of which is drawn or is
   * space, and none of which could be composed otherwise: as nearly always, so that the closer look
   * need not be taken.
   */
  public static boolean isOrdinary(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ordinary = c >= ' ' && c < 0x7f || c > 0xa0 && c <= 0xff && c != 0xad || c == '\n';
      if (!ordinary) {
        return false;
      }
    }
    return true;
  }

  /** Whether anything of it is drawn. */
  public static boolean isIn(String text) {
    return isOrdinary(text) ? !text.isBlank() : SEEN.matcher(text).find();
  }

  /**
   * A text of several lines without what turns the text around it or is not seen: line breaks of
   * any kind become {@code \n}, tabs spaces; other space stays.
   */
  public static String text(String text) {
    return isOrdinary(text)
        ? text
        : LINE_END
            .splitAsStream(text)
            .map(line -> LOOSE.matcher(UNSEEN.matcher(line.replace('\t', ' ')).replaceAll("")))
            .map(line -> line.replaceAll(""))
            .collect(Collectors.joining("\n"));
  }

  /**
   * A field of one line as it is kept: without what turns the text around it or is not seen,
   * without space at its ends; line breaks become spaces. Joiners stay within words and emoji.
   * Empty when nothing is seen.
   */
  public static String line(String text) {
    if (isOrdinary(text) && text.indexOf('\n') < 0) {
      return text.strip();
    }
    String clean = UNSEEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    clean = LOOSE.matcher(clean).replaceAll("");
    return isIn(clean) ? ENDS.matcher(clean).replaceAll("") : "";
  }
}
