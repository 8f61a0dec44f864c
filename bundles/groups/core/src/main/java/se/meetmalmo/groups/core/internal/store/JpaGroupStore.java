package se.meetmalmo.groups.core.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.Engagement;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.GroupQuery;
import se.meetmalmo.groups.GroupStep;
import se.meetmalmo.groups.GroupSummary;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.journal.Journal;

/** In the persistence unit {@code groups}; there are thousands of groups, not millions. */
@Component(service = GroupStore.class)
public final class JpaGroupStore implements GroupStore {
  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public JpaGroupStore(
      @Reference(target = "(osgi.unit.name=groups)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=groups)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  @Override
  public Kept insert(Change first) {
    WorkingGroup group = first.kept().group();
    try {
      return jpa.txExpr(
          em -> {
            em.persist(new WorkingGroupEntity(first.kept()));
            write(em, first);
            return first.kept();
          });
    } catch (PersistenceException e) {
      List<String> open = open(group.ideaId());
      if (open.isEmpty()) {
        throw e;
      }
      throw new ConflictException(
          "Group " + open.get(0) + " works on idea " + group.ideaId() + " already",
          Map.of("group", open.get(0)));
    }
  }

  private List<String> open(String ideaId) {
    return reading(
        em ->
            em.createQuery(
                    "select g.id from WorkingGroupEntity g where g.openIdea = :idea", String.class)
                .setParameter("idea", ideaId)
                .getResultList());
  }

  private <T> T reading(Function<EntityManager, T> work) {
    return jpa.txExpr(TransactionType.Supports, work::apply);
  }

  /** What stands beside the group's own row, and the events. */
  private void write(EntityManager em, Change change) {
    WorkingGroup group = change.kept().group();
    for (int i = 0; i < group.people().size(); i++) {
      Participant one = group.people().get(i);
      ParticipantEntity entity = em.find(ParticipantEntity.class, one.id());
      if (entity == null) {
        em.persist(new ParticipantEntity(group.id(), i, one));
      } else {
        entity.become(one);
      }
    }
    for (Meeting one : change.meetings()) {
      MeetingEntity entity = em.find(MeetingEntity.class, one.id());
      if (entity == null) {
        em.persist(new MeetingEntity(one));
      } else {
        entity.become(one);
      }
    }
    for (Report one : change.reports()) {
      ReportEntity entity = em.find(ReportEntity.class, one.id());
      if (entity == null) {
        em.persist(new ReportEntity(one));
      } else {
        entity.become(one);
      }
    }
    em.flush();
    change.events().forEach(event -> journal.append(event.toJournal()));
  }

  @Override
  public Kept change(String groupId, Work work) {
    return jpa.txExpr(
        em -> {
          WorkingGroupEntity entity =
              em.find(WorkingGroupEntity.class, groupId, LockModeType.PESSIMISTIC_WRITE);
          if (entity == null) {
            throw new NotFoundException("group", groupId);
          }
          em.refresh(entity);
          Change change = work.on(whole(em, entity));
          entity.become(change.kept());
          write(em, change);
          return whole(em, entity);
        });
  }

  private static Kept whole(EntityManager em, WorkingGroupEntity entity) {
    return entity.toKept(
        of(em, ParticipantEntity.class, entity.id(), "number").stream()
            .map(ParticipantEntity::toParticipant)
            .toList(),
        of(em, MeetingEntity.class, entity.id(), "startsAt").stream()
            .map(MeetingEntity::toMeeting)
            .toList(),
        of(em, ReportEntity.class, entity.id(), "sentAt desc").stream()
            .map(ReportEntity::toReport)
            .toList());
  }

  private static <E> List<E> of(EntityManager em, Class<E> type, String groupId, String order) {
    return em.createQuery(
            "select e from %s e where e.groupId = :id order by e.%s, e.id"
                .formatted(type.getSimpleName(), order),
            type)
        .setParameter("id", groupId)
        .getResultList();
  }

  @Override
  public Optional<Kept> find(String groupId) {
    return reading(
        em ->
            Optional.ofNullable(em.find(WorkingGroupEntity.class, groupId))
                .map(entity -> whole(em, entity)));
  }

  @Override
  public List<GroupStep> history(String groupId) {
    return journal.of(GroupEvent.subject(groupId)).stream()
        .filter(event -> GroupEvent.Type.of(event.type()).isPresent())
        .map(GroupEvent::of)
        .map(event -> new GroupStep(event.type(), event.at(), event.about(), event.by()))
        .toList();
  }

  @Override
  public Page<GroupSummary> list(GroupQuery query, LocalDate today) {
    return reading(
        em -> {
          Condition condition = Condition.of(query, false);
          List<Object[]> rows =
              condition
                  .set(
                      em.createQuery(
                          GroupRows.SELECT
                              + condition.text()
                              + " order by g.nextDue, g.formedAt desc, g.id", // null comes last
                          Object[].class))
                  .setFirstResult(query.page().offset())
                  .setMaxResults(query.page().size())
                  .getResultList();
          return Page.of(
              rows.stream().map(row -> GroupRows.summary(row, today)).toList(),
              query.page(),
              count(em, condition));
        });
  }

  private static long count(EntityManager em, Condition condition) {
    return condition
        .set(
            em.createQuery(
                "select count(g.id) from WorkingGroupEntity g" + condition.text(), Long.class))
        .getSingleResult();
  }

  @Override
  public Page<Kept> started(GroupQuery query) {
    return reading(
        em -> {
          Condition condition = Condition.of(query, true);
          List<WorkingGroupEntity> rows =
              condition
                  .set(
                      em.createQuery(
                          "select g from WorkingGroupEntity g"
                              + condition.text()
                              + " order by g.startedAt desc, g.id",
                          WorkingGroupEntity.class))
                  .setFirstResult(query.page().offset())
                  .setMaxResults(query.page().size())
                  .getResultList();
          Map<String, List<Participant>> people = people(em, rows);
          return Page.of(
              rows.stream()
                  .map(
                      row ->
                          row.toKept(
                              people.getOrDefault(row.id(), List.of()), List.of(), List.of()))
                  .toList(),
              query.page(),
              count(em, condition));
        });
  }

  private static Map<String, List<Participant>> people(
      EntityManager em, List<WorkingGroupEntity> groups) {
    if (groups.isEmpty()) {
      return Map.of();
    }
    return em
        .createQuery(
            "select p from ParticipantEntity p where p.groupId in :groups order by p.number",
            ParticipantEntity.class)
        .setParameter("groups", groups.stream().map(WorkingGroupEntity::id).toList())
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                ParticipantEntity::groupId,
                Collectors.mapping(ParticipantEntity::toParticipant, Collectors.toList())));
  }

  @Override
  public List<String> ofIdea(String ideaId) {
    return reading(
        em ->
            em.createQuery(
                    "select g.id from WorkingGroupEntity g where g.ideaId = :idea", String.class)
                .setParameter("idea", ideaId)
                .getResultList());
  }

  @Override
  public List<String> ofMember(String memberId) {
    return reading(
        em ->
            em.createQuery(
                    "select distinct p.groupId from ParticipantEntity p where p.memberId = :member",
                    String.class)
                .setParameter("member", memberId)
                .getResultList());
  }

  @Override
  public List<Engagement> engagements(String who) {
    return reading(
        em -> {
          TypedQuery<Object[]> query =
              em.createQuery(GroupRows.engagements(!who.isEmpty()), Object[].class)
                  .setParameter("dissolved", WorkingGroup.State.DISSOLVED);
          if (!who.isEmpty()) {
            query.setParameter("who", who);
          }
          return query.getResultList().stream()
              .map(GroupRows::engagement)
              .sorted(GroupRows.LASTING_FIRST)
              .toList();
        });
  }

  @Override
  public List<String> openIdeas() {
    return reading(
        em ->
            em.createQuery(
                    "select g.openIdea from WorkingGroupEntity g where g.openIdea is not null",
                    String.class)
                .getResultList());
  }

  /** Who is no member is told apart by address, and without one by the place. */
  @Override
  public long countPeople(Collection<String> ideas) {
    if (ideas.isEmpty()) {
      return 0;
    }
    return reading(
        em ->
            em
                .createQuery(
                    "select p.memberId, lower(p.email), p.id"
                        + " from ParticipantEntity p, WorkingGroupEntity g where g.id = p.groupId"
                        + " and p.left is null and g.openIdea in :ideas",
                    Object[].class)
                .setParameter("ideas", ideas)
                .getResultList()
                .stream()
                .map(GroupRows::person)
                .distinct()
                .count());
  }

  @Override
  public List<String> due(LocalDate by, int reminded, int limit) {
    return reading(
        em ->
            em.createQuery(
                    "select g.id from WorkingGroupEntity g where g.nextDue <= :by"
                        + " and g.reminded < :reminded and g.state in :states"
                        + " order by g.nextDue, g.id",
                    String.class)
                .setParameter("by", by.toString())
                .setParameter("reminded", reminded)
                .setParameter(
                    "states", Arrays.asList(WorkingGroup.State.RUNNING, WorkingGroup.State.STOPPED))
                .setMaxResults(limit)
                .getResultList());
  }

  @Override
  public void add(List<Link> links, boolean replaces) {
    jpa.tx(
        em -> {
          if (replaces) {
            links.forEach(
                link ->
                    em.createQuery(
                            "delete from GroupLinkEntity l where l.groupId = :group"
                                + " and l.madeBy = :by and l.participantId = ''")
                        .setParameter("group", link.groupId())
                        .setParameter("by", link.madeBy())
                        .executeUpdate());
          }
          links.forEach(link -> em.persist(new GroupLinkEntity(link)));
        });
  }

  @Override
  public Optional<Link> link(String hash) {
    return reading(
        em ->
            Optional.ofNullable(em.find(GroupLinkEntity.class, hash)).map(GroupLinkEntity::toLink));
  }

  @Override
  public void close(String participantId) {
    jpa.tx(
        em ->
            em.createQuery("delete from GroupLinkEntity l where l.participantId = :participant")
                .setParameter("participant", participantId)
                .executeUpdate());
  }

  @Override
  public int forget(Instant endedBefore) {
    return jpa.txExpr(
        em ->
            em.createQuery(
                    "update ParticipantEntity p set p.email = '' where p.email <> ''"
                        + " and p.groupId in (select g.id from WorkingGroupEntity g"
                        + " where g.endedAt < :before)")
                .setParameter("before", endedBefore.toEpochMilli())
                .executeUpdate());
  }

  @Override
  public long count(WorkingGroup.State state) {
    return reading(
        em ->
            em.createQuery(
                    "select count(g.id) from WorkingGroupEntity g where g.state = :state",
                    Long.class)
                .setParameter("state", state)
                .getSingleResult());
  }

  @Override
  public long late(LocalDate today) {
    return reading(
        em ->
            em.createQuery(
                    "select count(g.id) from WorkingGroupEntity g where g.nextDue < :today",
                    Long.class)
                .setParameter("today", today.toString())
                .getSingleResult());
  }
}
