package se.meetmalmo.resourcebank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Roles;

/**
 * Those who want to take part. Thread-safe. Each method is one transaction unless it says
 * otherwise; what is returned is durable.
 */
@ProviderType
public interface ResourceBank {
  /** Those whose work is with the members: they read all of them. */
  Set<String> READERS =
      Set.of(Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER);

  /** The wording of the consent that people give now; it stands in the form. */
  String CONSENT_TEXT = "2026-1";

  /**
   * Takes a registration in. The membership begins when the address is confirmed by a link that is
   * sent to it ({@link #issueLink}). Nothing that the caller sees tells whether the address was
   * known before.
   *
   * @throws se.meetmalmo.platform.InvalidInputException names what is missing
   */
  void register(Registration registration, Member.Origin origin, Actor by);

  /** What {@link #register} would say is missing; empty when it is complete. */
  List<FieldError> missing(Registration registration);

  /**
   * One more private link to a membership, for a message to the member's own address: it confirms
   * the address while the membership is pending, and opens the membership after that.
   *
   * @param by a coordinator, an operator, or {@link Actor#SYSTEM}
   * @throws se.meetmalmo.platform.NotFoundException when there is no such member
   * @throws se.meetmalmo.platform.ConflictException when the member has left
   */
  MemberLink issueLink(String memberId, Actor by);

  /**
   * A member in full.
   *
   * @param reader one of {@link #READERS}, an operator, or {@link Actor#SYSTEM}
   * @throws se.meetmalmo.platform.ForbiddenException for everybody else
   */
  Optional<Member> show(String memberId, Actor reader);

  /**
   * Members, those who registered last first.
   *
   * @throws se.meetmalmo.platform.ForbiddenException as for {@link #show}
   */
  Page<MemberSummary> list(MemberQuery query, Actor reader);

  /** How many there are of each status; a status without members is absent. Names nobody. */
  Map<Member.Status, Long> counts();

  /** The members that anyone may know of, by organisation and name. */
  Page<PublicMember> publicMembers(MemberQuery query);

  /** One that anyone may know of; empty for every other. */
  Optional<PublicMember> publicMember(String memberId);

  /**
   * Takes a member out, as {@link Memberships#leave} does.
   *
   * @param by a coordinator, an operator, or {@link Actor#SYSTEM}
   * @throws se.meetmalmo.platform.NotFoundException when there is no such member
   */
  void remove(String memberId, Actor by);

  /**
   * Those who may be asked about a topic on a day, by id; never somebody who is pending, paused
   * that day or gone, nor somebody whose interest does not {@link Interest#accepts accept} it.
   *
   * @param reader one of {@link #READERS}, or {@link Actor#SYSTEM}
   * @return at most as many as asked for; fewer mean that there are no more
   */
  List<MemberProfile> candidates(CandidateQuery query, Actor reader);

  /**
   * What matching knows of one member, whatever the status.
   *
   * @param reader as for {@link #candidates}
   */
  Optional<MemberProfile> profile(String memberId, Actor reader);

  /**
   * Whether an active member has that address: who invites somebody by it has to know.
   *
   * @param reader as for {@link #candidates}
   */
  boolean isMember(String email, Actor reader);

  /**
   * Hands over what matching knows of every active member, paused ones too, by id. Constant memory;
   * many short transactions: a member that changes meanwhile is met before or after the change, and
   * its {@link MemberEvent} comes in any case. A projection that handles events from before the
   * call on, and keeps the higher {@link MemberProfile#version}, is whole.
   *
   * @param reader as for {@link #candidates}
   * @return how many
   */
  long members(Consumer<MemberProfile> visitor, Actor reader);
}
