package se.meetmalmo.communications.core.internal.talk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.communications.plan.TalkGuest;
import se.meetmalmo.communications.plan.TalkState;
import se.meetmalmo.communications.plan.TalkTime;

/**
 * A talk as it is kept.
 *
 * @param unit key of the part of the city; empty while it is not settled
 * @param time as both sides were told last; null while nobody was told
 * @param told marks of those who were told
 * @param reminded whether both sides were reminded of that time, or were told of it so late that
 *     they need not be
 * @param forgetAt when the guest is erased
 */
public record Kept(
    String activity,
    String unit,
    TalkGuest guest,
    TalkState state,
    TalkTime time,
    List<String> told,
    boolean reminded,
    Instant forgetAt) {
  public Kept {
    told = List.copyOf(told);
  }

  static Kept none(String activity) {
    return new Kept(
        activity, "", TalkGuest.NOBODY, TalkState.PLANNED, null, List.of(), false, Instant.EPOCH);
  }

  public Optional<TalkTime> known() {
    return Optional.ofNullable(time);
  }

  public Kept with(TalkGuest other, Instant until) {
    return new Kept(activity, unit, other, state, time, told, reminded, until);
  }

  public Kept of(String key, Instant until) {
    return new Kept(activity, key, guest, state, time, told, reminded, until);
  }

  public Kept at(TalkState now, TalkTime said, List<String> to, boolean late) {
    return new Kept(activity, unit, guest, now, said, to, late, forgetAt);
  }

  public Kept nowReminded() {
    return at(state, time, told, true);
  }
}
