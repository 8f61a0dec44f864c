package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.Objects;
import se.meetmalmo.matchmaking.Side;

/**
 * Somebody who can be seated, as the solver sees them.
 *
 * @param organisation a number for the company or administration; those that speak for nobody have
 *     one each. All of one organisation stand on one side and are of one industry
 * @param industry a number; {@link #UNKNOWN} when it is not known, which no limit counts
 * @param size of the organisation, likewise
 * @param places how many groups more the person can be in, at least 0
 */
public record Person(
    Side side,
    int organisation,
    int industry,
    int size,
    int places,
    boolean canLead,
    boolean isNewcomer) {
  public static final int UNKNOWN = -1;

  public Person {
    Objects.requireNonNull(side);
  }

  boolean isBusiness() {
    return side == Side.BUSINESS;
  }

  /** As limits count: of business only. */
  boolean isOfIndustry(int which) {
    return isBusiness() && industry == which;
  }

  /** Likewise. */
  boolean isOfSize(int which) {
    return isBusiness() && size == which;
  }
}
