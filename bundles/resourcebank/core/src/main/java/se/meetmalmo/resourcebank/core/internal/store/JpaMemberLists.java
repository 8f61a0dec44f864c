package se.meetmalmo.resourcebank.core.internal.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.resourcebank.CandidateQuery;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.MemberQuery;
import se.meetmalmo.resourcebank.MemberSummary;
import se.meetmalmo.resourcebank.PublicMember;

/** In the persistence unit {@code resourcebank}. */
@Component(service = MemberLists.class)
public final class JpaMemberLists implements MemberLists {
  private final JpaTemplate jpa;

  @Activate
  public JpaMemberLists(@Reference(target = "(osgi.unit.name=resourcebank)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public Page<MemberSummary> list(MemberQuery query) {
    return page(
        Rows.SUMMARY,
        MemberCondition.all(query),
        " order by m.registeredAt desc, m.id desc",
        query.page(),
        Rows::summary);
  }

  @Override
  public Page<PublicMember> listed(MemberQuery query) {
    return page(
        Rows.LISTED,
        MemberCondition.listed(query),
        " order by m.sortKey, m.id",
        query.page(),
        Rows::listed);
  }

  private <T> Page<T> page(
      String select,
      MemberCondition condition,
      String order,
      PageRequest page,
      Function<Object[], T> row) {
    return read(
        em -> {
          TypedQuery<Object[]> rows =
              em.createQuery(select + condition.where() + order, Object[].class);
          condition.bind(rows).setFirstResult(page.offset()).setMaxResults(page.size());
          TypedQuery<Long> count =
              em.createQuery(
                  "select count(m.id) from MemberEntity m" + condition.where(), Long.class);
          return Page.of(
              rows.getResultList().stream().map(row).toList(),
              page,
              condition.bind(count).getSingleResult());
        });
  }

  @Override
  public Optional<PublicMember> listed(String memberId) {
    return one(Rows.LISTED + " where m.sortKey is not null and m.id = :id", memberId)
        .map(Rows::listed);
  }

  @Override
  public Optional<MemberProfile> profile(String memberId) {
    return one(Rows.PROFILE + " where m.id = :id", memberId).map(Rows::profile);
  }

  private Optional<Object[]> one(String query, String id) {
    return read(
        em ->
            em.createQuery(query, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst());
  }

  @Override
  public Map<Member.Status, Long> counts() {
    return read(
        em -> {
          Map<Member.Status, Long> counts = new EnumMap<>(Member.Status.class);
          em.createQuery(
                  "select m.status, count(m.id) from MemberEntity m group by m.status",
                  Object[].class)
              .getResultList()
              .forEach(row -> counts.put((Member.Status) row[0], (Long) row[1]));
          return counts;
        });
  }

  @Override
  public long countActive(List<String> themes, List<String> areas) {
    MemberCondition asked = MemberCondition.asked(themes, areas);
    String count = "select count(m.id) from MemberEntity m" + asked.where();
    return read(em -> asked.bind(em.createQuery(count, Long.class)).getSingleResult());
  }

  @Override
  public long countBusinesses(List<String> themes, List<String> areas) {
    MemberCondition asked = MemberCondition.asked(themes, areas).ofBusinesses();
    String names = "select distinct lower(m.organisation) from MemberEntity m" + asked.where();
    return read(em -> asked.bind(em.createQuery(names, String.class)).getResultList().size());
  }

  @Override
  public List<MemberProfile> active(CandidateQuery query) {
    return read(
        em ->
            em
                .createQuery(
                    Rows.PROFILE
                        + " where m.status = :status and m.id > :after"
                        + " and (m.scope <> :own or m.ideaId = :idea) order by m.id",
                    Object[].class)
                .setParameter("status", Member.Status.ACTIVE)
                .setParameter("after", query.after())
                .setParameter("own", Interest.Scope.OWN_IDEA)
                .setParameter("idea", query.topic().ideaId())
                .setMaxResults(query.limit())
                .getResultList()
                .stream()
                .map(Rows::profile)
                .toList());
  }

  @Override
  public List<MemberProfile> profiles(String after, int limit) {
    return read(
        em ->
            em
                .createQuery(
                    Rows.PROFILE + " where m.status = :status and m.id > :after order by m.id",
                    Object[].class)
                .setParameter("status", Member.Status.ACTIVE)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Rows::profile)
                .toList());
  }

  @Override
  public List<Member> after(String id, int limit) {
    return read(
        em ->
            em
                .createQuery(
                    "select m from MemberEntity m where m.status <> :left and m.id > :id"
                        + " order by m.id",
                    MemberEntity.class)
                .setParameter("left", Member.Status.LEFT)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(MemberEntity::toMember)
                .toList());
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
