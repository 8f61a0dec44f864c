package se.meetmalmo.matchmaking.core.internal.pool;

import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.resourcebank.Organisation;

/**
 * Somebody with a seat, as the limits of a group see them: as they were when they were asked, so
 * that a seat once given stays a good one.
 *
 * @param organisation see {@link Organisations}
 * @param industry empty when not known
 */
public record Sitting(
    Side side,
    long organisation,
    String industry,
    Organisation.Size size,
    String area,
    boolean canLead,
    boolean isNewcomer) {
  /** The same, who has said whether they can lead. */
  public Sitting leads(boolean can) {
    return new Sitting(side, organisation, industry, size, area, can, isNewcomer);
  }
}
