package se.meetmalmo.platform.rows;

/**
 * Cells that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it.
 * Source: OWASP, CSV Injection.
 */
public final class Defused {
  private static final String STARTS = "=+-@\t\r";

  private Defused() {}

  public static String of(String cell) {
    return begins(cell) ? "'" + cell : cell;
  }

  /** As it was before; a cell that nobody has defused stays as it is. */
  static String undone(String cell) {
    return isMarked(cell) ? cell.substring(1) : cell;
  }

  private static boolean begins(String cell) {
    return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0 || isMarked(cell);
  }

  private static boolean isMarked(String cell) {
    return cell.startsWith("'") && begins(cell.substring(1));
  }
}
