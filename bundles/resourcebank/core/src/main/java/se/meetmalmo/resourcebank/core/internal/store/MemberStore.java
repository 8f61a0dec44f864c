package se.meetmalmo.resourcebank.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.meetmalmo.resourcebank.Member;

/** Keeps members. Each method is one transaction. Thread-safe. */
public interface MemberStore {
  /** Keeps new members, those who are active with a place in the status lists; and changed ones. */
  void write(List<Change> inserts, List<Change> changes);

  /**
   * Keeps somebody who has just registered.
   *
   * @param most registrations of one address that wait to be confirmed; beyond them nothing is kept
   */
  void insertPending(Change pending, int most);

  Optional<Member> find(Address address);

  /**
   * Changes one member.
   *
   * @param change empty for no change
   * @throws se.meetmalmo.platform.NotFoundException when the address opens nothing
   */
  Member change(Address address, Function<Member, Optional<Change>> change);

  /**
   * What a private link confirms: the pending member becomes active; where the address is an active
   * member's, the pending one is forgotten and its links open that member.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the address opens nothing
   */
  Member confirm(Address address, Function<Member, Change> begin);

  /**
   * Closes every link, and keeps what the change leaves of an active member; a pending one is
   * forgotten.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the address opens nothing
   */
  void leave(Address address, Function<Member, Change> erased);

  /**
   * @throws se.meetmalmo.platform.NotFoundException when there is no such member
   */
  void addLink(String memberId, String hash, Instant now);

  /**
   * Notes that a link was asked for by the active member with that address; nothing where there is
   * none, or where it was asked for after {@code since} already.
   */
  void askForLink(String email, Instant since, Function<Member, Change> asked);

  /** Those who came by an import, by the id they had there. */
  Map<String, Member> byExternalId(Set<String> externalIds);

  /** Which of the addresses are active members'. */
  Set<String> taken(Set<String> emails);

  /** Forgets those who have not confirmed since; says how many. */
  int forgetPending(Instant before);
}
