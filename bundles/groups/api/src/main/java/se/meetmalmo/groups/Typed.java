package se.meetmalmo.groups;

import se.meetmalmo.platform.VisibleText;

/** What people type, as it is kept. */
final class Typed {
  private Typed() {}

  /** On one line, without what nobody sees; empty for null. */
  static String line(String value) {
    return value == null ? "" : VisibleText.line(value);
  }

  /** With its paragraphs; empty for null, and where nothing would be seen. */
  static String text(String value) {
    return value == null || !VisibleText.isIn(value) ? "" : value.replace("\r\n", "\n").strip();
  }
}
