package se.meetmalmo.platform;

import java.util.stream.Collectors;

/** The lines of iCalendar. */
public final class CalendarLines {
  private static final int OCTETS = 75;

  private CalendarLines() {}

  /**
   * In lines of 75 octets at most, ended by CRLF (RFC 5545, 3.1). iCal4j counts chars, and cuts
   * emoji in two.
   *
   * @param unfolded each property on one line
   */
  public static String folded(String unfolded) {
    return unfolded
        .lines()
        .map(CalendarLines::line)
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int code : line.codePoints().toArray()) {
      int more = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (octets + more > OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(code);
      octets += more;
    }
    return folded.toString();
  }
}
