package se.meetmalmo.matchmaking;

import java.util.List;

/**
 * People who are proposed together; keeps every limit. No group that does has a higher score.
 *
 * @param score sum of the seats'
 */
public record ProposedGroup(String ideaId, List<Seat> seats, long score) {
  public ProposedGroup {
    seats = List.copyOf(seats);
  }

  /**
   * One of a group.
   *
   * @param canLead has the time that it takes
   * @param isNewcomer has never been in a group
   */
  public record Seat(Proposal proposal, boolean canLead, boolean isNewcomer) {}
}
