package se.meetmalmo.resourcebank;

import java.time.LocalDate;
import java.util.List;

/**
 * What matching knows of a member: neither who it is nor how to reach them.
 *
 * @param organisation with its name, so that a group is not staffed from one company alone
 * @param pausedUntil the first day on which the member can be asked again; null when not paused
 * @param version of the member when this was read
 */
public record MemberProfile(
    String id,
    Member.Status status,
    Organisation organisation,
    Interest interest,
    Capacity capacity,
    List<String> languages,
    int noticeDays,
    LocalDate pausedUntil,
    long version) {
  public MemberProfile {
    languages = List.copyOf(languages);
  }

  /** Whether the member can be asked about anything on that day. */
  public boolean isAvailable(LocalDate day) {
    return status == Member.Status.ACTIVE && (pausedUntil == null || !day.isBefore(pausedUntil));
  }

  /** Whether the member may be asked about the topic on that day: the one rule of matching. */
  public boolean isCandidate(Topic topic, LocalDate day) {
    return isAvailable(day) && interest.accepts(topic);
  }
}
