package se.meetmalmo.matchmaking.invitation;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;

/**
 * Asks people to take the seats of a group, and keeps what they answer. Thread-safe; what is
 * returned is durable: rows and {@link InvitationEvent} were written in one transaction. Ideas are
 * named by id or case number. Where no private link is concerned: for coordinators and {@link
 * Actor#SYSTEM}, and {@link se.meetmalmo.platform.ForbiddenException} for everybody else.
 *
 * <p>A seat whose invitation is declined or not answered in time is offered to the next best at
 * once, who is chosen so that all who sit then keep every limit of the group. Nobody is asked twice
 * about an idea.
 */
@ProviderType
public interface Invitations {
  /**
   * Invites. An accepted idea moves on to STAFFING.
   *
   * @throws se.meetmalmo.platform.InvalidInputException names what is wrong
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea, or nobody of an id
   * @throws se.meetmalmo.platform.ConflictException when the idea does not look for people; when
   *     somebody may not be asked or does not fit beside those who sit (members {@code who} and
   *     {@code constraint}); when somebody else has invited meanwhile. Nobody is invited then
   */
  Roster invite(String idea, Invite invite, Actor by);

  /** Who was asked about an idea; empty when nobody was. */
  Optional<Roster> roster(String idea, Actor reader);

  /** Of all ideas, those sent last first. */
  Page<InvitationSummary> list(InvitationQuery query, Actor reader);

  /**
   * The best people for the seats that nobody has, beside those who sit.
   *
   * @return seats of these only; empty when no seat is free
   * @throws se.meetmalmo.matchmaking.NoGroupException says what stands in the way
   * @throws se.meetmalmo.matchmaking.NotReadyException while the people are being read
   * @throws se.meetmalmo.platform.NotFoundException when nobody was asked yet
   */
  Optional<ProposedGroup> complete(String idea, Actor reader);

  /**
   * Takes an invitation back, whether it was accepted or not.
   *
   * @param replace the seat is offered to the next best
   * @throws se.meetmalmo.platform.NotFoundException when there is none
   * @throws se.meetmalmo.platform.ConflictException when it is over, or the group is formed
   */
  Roster withdraw(String idea, String invitationId, boolean replace, Actor by);

  /**
   * Forms the group of those who have accepted; invitations still open end.
   *
   * @param leader id of an invitation whose person has said that they can lead
   * @throws se.meetmalmo.platform.ConflictException when something is lacking (member {@code
   *     lacks}), somebody may not sit any more (member {@code flags}), or no part of the platform
   *     forms groups
   */
  Roster form(String idea, String leader, Actor by);

  /**
   * One more private link to an invitation that has a seat.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is none
   * @throws se.meetmalmo.platform.ConflictException when it is over
   */
  InvitationLink issueLink(String invitationId, Actor by);

  /** The invitation behind a private link; empty when the secret opens nothing. */
  Optional<OwnInvitation> open(String secret);

  /**
   * Accepts. Again, it changes what was said with it.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the secret opens nothing
   * @throws se.meetmalmo.platform.ConflictException when it is over, or the group is formed
   */
  OwnInvitation accept(String secret, Accept yes);

  /** Declines, also after accepting, until the group is formed; refuses as {@link #accept} does. */
  OwnInvitation decline(String secret, Decline no);

  /** Ideas that have been looking for people, and how it goes, those changed last first. */
  List<Progress> progress(List<String> ideaIds, Actor reader);

  /**
   * How it goes with one idea.
   *
   * @param stuck a seat could not be filled again
   */
  record Progress(
      String ideaId, Roster.State state, int size, int open, int accepted, boolean stuck) {}
}
