package se.meetmalmo.intake.waiting;

import java.time.Instant;

/**
 * Why a paused idea is worth taking up now.
 *
 * @param about what the kind leaves open, as each says
 * @param at when it was found
 */
public record WakeReason(Kind kind, String about, Instant at) {
  /** What speaks for it, and what it is about. */
  public enum Kind {
    /** The day to look again has come: {@code 2027-03-01}. */
    DAY,
    /** An initiative has ended: its id. */
    INITIATIVE,
    /** Somebody with a theme has joined the resource bank: the theme. */
    THEME,
    /** A budget year has opened: {@code 2027}. */
    BUDGET_YEAR,
    /** Another rule set is in force: which, and what it says, {@code malmo@2.0.0 REVIEW}. */
    RULES,
    /** Not asked for: an idea that is like it has come in, by its case number. */
    SIMILAR
  }
}
