package se.meetmalmo.decisionlog;

/**
 * The last entry of the log. Whoever has noted a head can tell later whether anything before it has
 * been changed or taken away.
 *
 * @param number of the last entry; 0 while there is none
 * @param hash of the last entry; {@link LogEntry#GENESIS} while there is none
 */
public record LogHead(long number, String hash) {
  public static final LogHead EMPTY = new LogHead(0, LogEntry.GENESIS);
}
