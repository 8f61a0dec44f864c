package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.InvitationQuery;
import se.meetmalmo.matchmaking.invitation.InvitationSummary;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Page;
import se.meetmalmo.resourcebank.Organisation;

/** Many invitations at a glance, within one transaction. */
final class Lists {
  private final EntityManager em;

  Lists(EntityManager em) {
    this.em = em;
  }

  Page<InvitationSummary> list(InvitationQuery query) {
    String where =
        " from InvitationEntity i, RosterEntity r where r.ideaId = i.ideaId"
            + (query.idea().isEmpty() ? "" : " and (r.ideaId = :idea or r.caseNumber = :idea)")
            + (query.states().isEmpty() ? "" : " and i.state in :states");
    long total =
        with(query, em.createQuery("select count(i.id)" + where, Long.class)).getSingleResult();
    List<InvitationSummary> items =
        with(
                query,
                em.createQuery(
                    "select i.id, i.ideaId, r.caseNumber, i.origin, i.whoKey, i.side, i.state,"
                        + " i.invitedAt, i.answerBy, i.ending"
                        + where
                        + " order by i.invitedAt desc, i.id desc",
                    Object[].class))
            .setFirstResult(query.page().offset())
            .setMaxResults(query.page().size())
            .getResultList()
            .stream()
            .map(Lists::summary)
            .toList();
    return Page.of(items, query.page(), total);
  }

  private static <T> TypedQuery<T> with(InvitationQuery query, TypedQuery<T> asked) {
    if (!query.idea().isEmpty()) {
      asked.setParameter("idea", query.idea());
    }
    if (!query.states().isEmpty()) {
      asked.setParameter("states", query.states());
    }
    return asked;
  }

  private static InvitationSummary summary(Object[] row) {
    boolean isGuest = row[3] == Invitee.Origin.GUEST;
    return new InvitationSummary(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (Invitee.Origin) row[3],
        isGuest ? "" : (String) row[4],
        (Side) row[5],
        (Invitation.State) row[6],
        Instant.ofEpochMilli((Long) row[7]),
        Instant.ofEpochMilli((Long) row[8]),
        (Ending) row[9]);
  }

  List<Invitations.Progress> progress(List<String> ideaIds) {
    Map<String, int[]> counts = new HashMap<>();
    em.createQuery(
            "select i.ideaId, i.state, count(i.id) from InvitationEntity i where i.ideaId in :ideas"
                + " group by i.ideaId, i.state",
            Object[].class)
        .setParameter("ideas", ideaIds)
        .getResultList()
        .forEach(
            row ->
                counts
                        .computeIfAbsent((String) row[0], id -> new int[5])[
                        ((Invitation.State) row[1]).ordinal()] =
                    ((Long) row[2]).intValue());
    List<Invitations.Progress> all = new ArrayList<>();
    for (RosterEntity roster :
        em.createQuery(
                "select r from RosterEntity r where r.ideaId in :ideas order by r.changedAt desc",
                RosterEntity.class)
            .setParameter("ideas", ideaIds)
            .getResultList()) {
      Head head = roster.toHead();
      int[] count = counts.getOrDefault(head.ideaId(), new int[5]);
      all.add(
          new Invitations.Progress(
              head.ideaId(),
              head.state(),
              head.wanted().size(),
              count[Invitation.State.OPEN.ordinal()],
              count[Invitation.State.ACCEPTED.ordinal()],
              head.state() == Roster.State.OPEN && head.obstacle() != null));
    }
    return List.copyOf(all);
  }

  List<InvitationStore.Tally> tally() {
    Map<InvitationStore.Tally, long[]> alike = new HashMap<>();
    em.createQuery(
            "select i.origin, i.side, i.industry, i.size, i.area, i.newcomer, i.state, count(i.id)"
                + " from InvitationEntity i group by i.origin, i.side, i.industry, i.size, i.area,"
                + " i.newcomer, i.state",
            Object[].class)
        .getResultList()
        .forEach(
            row -> {
              InvitationStore.Tally kind =
                  new InvitationStore.Tally(
                      ((Invitee.Origin) row[0]).name(),
                      ((Side) row[1]).name(),
                      (String) row[2],
                      ((Organisation.Size) row[3]).name(),
                      (String) row[4],
                      (Integer) row[5] == 1,
                      0,
                      0);
              long[] counts = alike.computeIfAbsent(kind, one -> new long[2]);
              counts[0] += (Long) row[7];
              counts[1] += row[6] == Invitation.State.ACCEPTED ? (Long) row[7] : 0;
            });
    return alike.entrySet().stream()
        .map(
            one -> {
              InvitationStore.Tally kind = one.getKey();
              return new InvitationStore.Tally(
                  kind.origin(),
                  kind.side(),
                  kind.industry(),
                  kind.size(),
                  kind.area(),
                  kind.newcomer(),
                  one.getValue()[0],
                  one.getValue()[1]);
            })
        .toList();
  }
}
