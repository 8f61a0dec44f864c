package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.InvitationQuery;
import se.meetmalmo.matchmaking.invitation.InvitationSummary;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.journal.Journal;

/** In the persistence unit {@code matchmaking}. A change of a seat holds its roster's version. */
@Component(service = InvitationStore.class)
public final class JpaInvitationStore implements InvitationStore {
  private static final List<Invitation.State> HOLDING =
      List.of(Invitation.State.OPEN, Invitation.State.ACCEPTED);
  private static final List<Roster.State> UNFORMED =
      List.of(Roster.State.OPEN, Roster.State.FORMING);
  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public JpaInvitationStore(
      @Reference(target = "(osgi.unit.name=matchmaking)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=matchmaking)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  @Override
  public Optional<Kept> find(String ideaId) {
    return jpa.txExpr(TransactionType.Supports, em -> find(em, ideaId));
  }

  private static Optional<Kept> find(EntityManager em, String ideaId) {
    return Optional.ofNullable(em.find(RosterEntity.class, ideaId))
        .map(roster -> new Kept(roster.toHead(), seats(em, ideaId)));
  }

  private static List<Seat> seats(EntityManager em, String ideaId) {
    return em
        .createQuery(
            "select i from InvitationEntity i where i.ideaId = :idea order by i.id",
            InvitationEntity.class)
        .setParameter("idea", ideaId)
        .getResultList()
        .stream()
        .map(InvitationEntity::toSeat)
        .toList();
  }

  @Override
  public Kept change(String ideaId, Function<Optional<Kept>, Change> work) {
    try {
      jpa.tx(em -> keep(em, ideaId, work.apply(find(em, ideaId))));
    } catch (PersistenceException e) {
      throw isTaken(e)
          ? new ConflictException(
              "Somebody else has invited for idea " + ideaId + " meanwhile",
              Map.of("constraint", "CHANGED"))
          : e;
    }
    return find(ideaId).orElseThrow();
  }

  private void keep(EntityManager em, String ideaId, Change change) {
    RosterEntity roster = em.find(RosterEntity.class, ideaId);
    if (roster == null) {
      em.persist(new RosterEntity(change.head()));
    } else {
      roster.become(change.head());
      em.lock(roster, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    change.changed().forEach(seat -> em.find(InvitationEntity.class, seat.id()).become(seat));
    change.added().stream()
        .sorted(Comparator.comparing(Seat::whoKey))
        .forEach(seat -> add(em, seat));
    em.flush();
    change.events().forEach(event -> journal.append(event.toJournal()));
  }

  /** Their row is held, so that two who ask the same person at once can't both find room. */
  private static void add(EntityManager em, Seat seat) {
    InviteeEntity who = em.find(InviteeEntity.class, seat.whoKey());
    if (who == null) {
      em.persist(new InviteeEntity(seat.whoKey()));
    } else {
      em.lock(who, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    em.flush();
    long taken =
        em.createQuery(
                "select count(i.id) from InvitationEntity i, RosterEntity r where i.whoKey = :who"
                    + " and i.state in :holding and r.ideaId = i.ideaId and r.state in :unformed",
                Long.class)
            .setParameter("who", seat.whoKey())
            .setParameter("holding", HOLDING)
            .setParameter("unformed", UNFORMED)
            .getSingleResult();
    if (taken >= seat.room()) {
      throw new ConflictException(
          "Somebody who is to be invited has been invited elsewhere meanwhile, and has no more room",
          Map.of("who", seat.invitation().invitee().id(), "constraint", Constraint.CAPACITY));
    }
    em.persist(new InvitationEntity(seat));
  }

  /** A key is taken: SQLSTATE class 23. */
  private static boolean isTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith("23")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<String> ideaOf(String invitationId) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery(
                    "select i.ideaId from InvitationEntity i where i.id = :id", String.class)
                .setParameter("id", invitationId)
                .getResultList()
                .stream()
                .findFirst());
  }

  @Override
  public Optional<String> linked(String hash) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            Optional.ofNullable(em.find(InvitationLinkEntity.class, hash))
                .map(InvitationLinkEntity::invitationId));
  }

  @Override
  public void addLink(String invitationId, String hash, Instant now) {
    jpa.tx(em -> em.persist(new InvitationLinkEntity(hash, invitationId, now)));
  }

  @Override
  public Set<String> asked(String ideaId) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            new HashSet<>(
                em.createQuery(
                        "select i.whoKey from InvitationEntity i where i.ideaId = :idea",
                        String.class)
                    .setParameter("idea", ideaId)
                    .getResultList()));
  }

  @Override
  public Map<String, Integer> seats() {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> {
          Map<String, Integer> seats = new HashMap<>();
          em.createQuery(
                  "select i.whoKey, count(i.id) from InvitationEntity i, RosterEntity r where"
                      + " i.state in :holding and r.ideaId = i.ideaId and r.state in :unformed"
                      + " group by i.whoKey",
                  Object[].class)
              .setParameter("holding", HOLDING)
              .setParameter("unformed", UNFORMED)
              .getResultList()
              .forEach(row -> seats.put((String) row[0], ((Long) row[1]).intValue()));
          return seats;
        });
  }

  @Override
  public List<String> ideasOf(String who) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em.createQuery(
                    "select i.ideaId from InvitationEntity i, RosterEntity r where i.whoKey = :who"
                        + " and i.state in :holding and r.ideaId = i.ideaId"
                        + " and r.state in :unformed",
                    String.class)
                .setParameter("who", who)
                .setParameter("holding", HOLDING)
                .setParameter("unformed", UNFORMED)
                .getResultList());
  }

  @Override
  public boolean isClosed(String guestKey) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em.createQuery(
                        "select count(i.id) from InvitationEntity i where i.whoKey = :who and"
                            + " i.ending = :never",
                        Long.class)
                    .setParameter("who", guestKey)
                    .setParameter("never", Ending.NEVER)
                    .getSingleResult()
                > 0);
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> {
          Set<String> ideas =
              new LinkedHashSet<>(
                  em.createQuery(
                          "select i.ideaId from InvitationEntity i, RosterEntity r where"
                              + " i.state = :open and (i.answerBy <= :now or i.remindAt <= :now and"
                              + " i.remindedAt is null) and r.ideaId = i.ideaId and r.state = :going"
                              + " order by i.answerBy, i.id",
                          String.class)
                      .setParameter("open", Invitation.State.OPEN)
                      .setParameter("now", now.toEpochMilli())
                      .setParameter("going", Roster.State.OPEN)
                      .setMaxResults(limit)
                      .getResultList());
          ideas.addAll(
              em.createQuery(
                      "select r.ideaId from RosterEntity r where r.retryAt <= :now and"
                          + " r.state = :going order by r.retryAt, r.ideaId",
                      String.class)
                  .setParameter("now", now.toEpochMilli())
                  .setParameter("going", Roster.State.OPEN)
                  .setMaxResults(limit)
                  .getResultList());
          return List.copyOf(ideas);
        });
  }

  @Override
  public Page<InvitationSummary> list(InvitationQuery query) {
    return jpa.txExpr(TransactionType.Supports, em -> new Lists(em).list(query));
  }

  @Override
  public List<Invitations.Progress> progress(List<String> ideaIds) {
    return ideaIds.isEmpty()
        ? List.of()
        : jpa.txExpr(TransactionType.Supports, em -> new Lists(em).progress(ideaIds));
  }

  @Override
  public List<Tally> tally() {
    return jpa.txExpr(TransactionType.Supports, em -> new Lists(em).tally());
  }
}
