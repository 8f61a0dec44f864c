package se.meetmalmo.resourcebank.core.internal.store;

import java.util.Locale;

/** Sorts names as Swedish does in a database that compares characters: å, ä and ö come last. */
final class SwedishOrder {
  private SwedishOrder() {}

  /** At most so many characters. */
  static String key(String text, int length) {
    String key =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replace("å", "z{1")
            .replace("ä", "z{2")
            .replace("æ", "z{2")
            .replace("ö", "z{3")
            .replace("ø", "z{3")
            .replace("é", "e");
    return key.length() <= length ? key : key.substring(0, length);
  }
}
