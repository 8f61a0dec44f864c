package se.meetmalmo.platform.timers;

/**
 * What a run of a {@link Sweep} did.
 *
 * @param changed how many rows; 0 when nothing was due
 * @param more whether it took only some of what is due: it is run again at once
 */
public record Swept(int changed, boolean more) {
  public static final Swept NOTHING = new Swept(0, false);

  public Swept {
    if (changed < 0) {
      throw new IllegalArgumentException(changed + " rows cannot have changed");
    }
  }

  /** All that was due. */
  public static Swept all(int changed) {
    return new Swept(changed, false);
  }
}
