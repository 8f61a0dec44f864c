package se.meetmalmo.matchmaking.core.internal;

/**
 * What each thing counts, of 1,000 in all; held to what the quick look and the usual strategy say.
 */
public final class Weights {
  public static final int OWN_IDEA = 1_000;
  public static final int BROAD = 150;
  public static final int AREA = 150;
  public static final int INDUSTRY = 150;
  public static final int FORM = 100;
  public static final int LANGUAGE = 50;
  private static final int THEME = 400;
  private static final int TIME = 50;
  private static final int USUAL_HOURS = 8;
  private static final int SOON_DAYS = 14;

  private Weights() {}

  /**
   * @param weight 0 to 1
   */
  public static int theme(double weight) {
    return (int) (THEME * weight);
  }

  public static boolean isSwedish(String language) {
    return language.equalsIgnoreCase("sv");
  }

  /** For room in more than one group, the usual hours at least, and a short notice. */
  public static int time(int groups, int hours, int noticeDays) {
    return (groups > 1 ? TIME : 0)
        + (hours >= USUAL_HOURS ? TIME : 0)
        + (noticeDays <= SOON_DAYS ? TIME : 0);
  }

  /** Whether that is worth naming. */
  static boolean hasTime(int hours, int noticeDays) {
    return hours >= USUAL_HOURS && noticeDays <= SOON_DAYS;
  }
}
