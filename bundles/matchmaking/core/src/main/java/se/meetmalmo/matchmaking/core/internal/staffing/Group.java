package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.List;

/**
 * People who are proposed together; keeps every limit of its order.
 *
 * @param value sum of what each was worth to the solver
 */
public record Group(List<Order.Offer> seats, long value) {
  public Group {
    seats = List.copyOf(seats);
  }
}
