package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.meetmalmo.matchmaking.core.internal.pool.Sitting;

/** An idea's staffing, read in one go; seats oldest first. */
public record Kept(Head head, List<Seat> seats) {
  public Kept {
    seats = List.copyOf(seats);
  }

  public List<Seat> holding() {
    return seats.stream().filter(Seat::holds).toList();
  }

  public List<Sitting> sitting() {
    return holding().stream().map(Seat::asSitting).toList();
  }

  /** Everybody who was asked, by key. */
  public Set<String> asked() {
    return seats.stream().map(Seat::whoKey).collect(Collectors.toSet());
  }

  public Optional<Seat> seat(String invitationId) {
    return seats.stream().filter(seat -> seat.id().equals(invitationId)).findFirst();
  }

  public int free() {
    return Math.max(0, head.wanted().size() - holding().size());
  }
}
