package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.meetmalmo.matchmaking.invitation.InvitationQuery;
import se.meetmalmo.matchmaking.invitation.InvitationSummary;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.platform.Page;

/** Keeps who was asked, and what they said. Each method is one transaction. Thread-safe. */
public interface InvitationStore {
  Optional<Kept> find(String ideaId);

  /**
   * Changes what is kept of an idea, and tells of it.
   *
   * @param work looks at what is there, empty when nothing is, and says what is to be; throws to
   *     leave all as it is
   * @throws se.meetmalmo.platform.ConflictException when somebody else changed it meanwhile, or has
   *     invited one of those who are added so that they have no room any more (member {@code who})
   */
  Kept change(String ideaId, Function<Optional<Kept>, Change> work);

  /** {@link #change} for the idea of an invitation; empty when there is none. */
  Optional<String> ideaOf(String invitationId);

  /** Id of the invitation that a secret of this hash opens. */
  Optional<String> linked(String hash);

  void addLink(String invitationId, String hash, Instant now);

  /** Who was asked about an idea, by id; guests by another key. */
  Set<String> asked(String ideaId);

  /** How many seats each has, by id, in groups that are not formed yet. */
  Map<String, Integer> seats();

  /** Ideas in whose groups a member or a part of the city has a seat that is not formed yet. */
  List<String> ideasOf(String who);

  /** Whether a guest has asked never to be asked again. */
  boolean isClosed(String guestKey);

  /** Ideas with invitations that are to be ended or reminded of by now, or to be tried again. */
  List<String> due(Instant now, int limit);

  Page<InvitationSummary> list(InvitationQuery query);

  List<Invitations.Progress> progress(List<String> ideaIds);

  /** All invitations ever sent, as fairness counts them: neither who nor about what. */
  List<Tally> tally();

  /**
   * Some invitations that are alike.
   *
   * @param accepted those of them that were
   */
  record Tally(
      String origin,
      String side,
      String industry,
      String size,
      String area,
      boolean newcomer,
      long invited,
      long accepted) {}
}
