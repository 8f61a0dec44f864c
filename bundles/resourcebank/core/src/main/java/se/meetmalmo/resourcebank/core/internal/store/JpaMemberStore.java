package se.meetmalmo.resourcebank.core.internal.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.PersistenceException;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.UnfitRowException;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.resourcebank.Member;

/** The persistence unit {@code resourcebank}. */
@Component(service = MemberStore.class)
public final class JpaMemberStore implements MemberStore {
  private final JpaTemplate jpa;
  private final Journal journal;
  private final StatusNumbers numbers;

  @Activate
  public JpaMemberStore(
      @Reference(target = "(osgi.unit.name=resourcebank)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=resourcebank)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
    this.numbers = new StatusNumbers(jpa);
  }

  @Override
  public void write(List<Change> inserts, List<Change> changes) {
    unlessUnfit(
        () ->
            jpa.tx(
                em -> {
                  inserts.forEach(change -> insert(em, change));
                  changes.forEach(change -> update(em, change));
                }));
  }

  @Override
  public void insertPending(Change pending, int most) {
    jpa.tx(
        em -> {
          if (waiting(em, pending.member().registration().email()) < most) {
            insert(em, pending);
          }
        });
  }

  private static long waiting(EntityManager em, String email) {
    return em.createQuery(
            "select count(m.id) from MemberEntity m where m.email = :email and m.status = :status",
            Long.class)
        .setParameter("email", email)
        .setParameter("status", Member.Status.PENDING)
        .getSingleResult();
  }

  private void insert(EntityManager em, Change change) {
    boolean active = change.member().status() == Member.Status.ACTIVE;
    em.persist(new MemberEntity(change.member(), active ? numbers.next() : null));
    tell(change);
  }

  private void update(EntityManager em, Change change) {
    MemberEntity entity = em.find(MemberEntity.class, change.member().id());
    if (entity.version() != change.member().version() - 1) {
      throw new ConflictException("Member " + entity.id() + " was changed meanwhile");
    }
    become(em, entity, change, null);
  }

  private void become(EntityManager em, MemberEntity entity, Change change, Long index) {
    em.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entity.become(change.member(), index);
    em.flush();
    tell(change);
  }

  private void tell(Change change) {
    change.events().forEach(event -> journal.append(event.toJournal()));
  }

  @Override
  public Optional<Member> find(Address address) {
    return read(em -> entity(em, address).map(MemberEntity::toMember));
  }

  @Override
  public Member change(Address address, Function<Member, Optional<Change>> change) {
    return jpa.txExpr(
        em -> {
          MemberEntity entity = present(em, address);
          Optional<Change> made = change.apply(entity.toMember());
          made.ifPresent(some -> become(em, entity, some, null));
          return made.map(Change::member).orElseGet(entity::toMember);
        });
  }

  @Override
  public Member confirm(Address address, Function<Member, Change> begin) {
    try {
      return jpa.txExpr(em -> confirm(em, address, begin));
    } catch (PersistenceException e) {
      if (UnfitRowException.translated(e) instanceof UnfitRowException) {
        return jpa.txExpr(em -> confirm(em, address, begin)); // the address was confirmed just now
      }
      throw e;
    }
  }

  private Member confirm(EntityManager em, Address address, Function<Member, Change> begin) {
    MemberEntity pending = present(em, address);
    if (pending.status() != Member.Status.PENDING) {
      return pending.toMember();
    }
    Optional<MemberEntity> known = byEmail(em, pending.email());
    if (known.isPresent()) {
      em.createQuery("update MemberLinkEntity l set l.memberId = :known where l.memberId = :id")
          .setParameter("known", known.get().id())
          .setParameter("id", pending.id())
          .executeUpdate();
      em.remove(pending);
      return known.get().toMember();
    }
    Change begun = begin.apply(pending.toMember());
    become(em, pending, begun, numbers.next());
    return begun.member();
  }

  @Override
  public void leave(Address address, Function<Member, Change> erased) {
    jpa.tx(
        em -> {
          MemberEntity entity = present(em, address);
          em.createQuery("delete from MemberLinkEntity l where l.memberId = :id")
              .setParameter("id", entity.id())
              .executeUpdate();
          Change change = erased.apply(entity.toMember());
          if (entity.status() == Member.Status.PENDING) {
            em.remove(entity);
            tell(change);
          } else if (entity.status() == Member.Status.ACTIVE) {
            become(em, entity, change, null);
          }
        });
  }

  private static MemberEntity present(EntityManager em, Address address) {
    return entity(em, address).orElseThrow(() -> new NotFoundException("member", address.told()));
  }

  private static Optional<MemberEntity> entity(EntityManager em, Address address) {
    if (address instanceof Address.Named named) {
      return Optional.ofNullable(em.find(MemberEntity.class, named.id()));
    }
    return first(
        em.createQuery(
                "select m from MemberEntity m where m.id in"
                    + " (select l.memberId from MemberLinkEntity l where l.hash = :hash)",
                MemberEntity.class)
            .setParameter("hash", ((Address.Linked) address).hash()));
  }

  private static <T> Optional<T> first(TypedQuery<T> query) {
    return query.getResultList().stream().findFirst();
  }

  @Override
  public void addLink(String memberId, String hash, Instant now) {
    jpa.tx(
        em -> {
          present(em, Address.named(memberId));
          em.persist(new MemberLinkEntity(hash, memberId, now));
        });
  }

  @Override
  public void askForLink(String email, Instant since, Function<Member, Change> asked) {
    jpa.tx(
        em ->
            byEmail(em, email)
                .filter(entity -> entity.isLinkDue(since))
                .ifPresent(
                    entity -> {
                      Change change = asked.apply(entity.toMember());
                      entity.askedForLink(change.member().changedAt());
                      become(em, entity, change, null);
                    }));
  }

  private static Optional<MemberEntity> byEmail(EntityManager em, String email) {
    return first(
        em.createQuery("select m from MemberEntity m where m.addressKey = :key", MemberEntity.class)
            .setParameter("key", MemberEntity.addressKey(email)));
  }

  @Override
  public Map<String, Member> byExternalId(Set<String> externalIds) {
    if (externalIds.isEmpty()) {
      return Map.of();
    }
    Map<String, String> byHash = new HashMap<>();
    externalIds.forEach(id -> byHash.put(Ids.hash(id), id));
    return read(
        em -> {
          Map<String, Member> found = new HashMap<>();
          em.createQuery(
                  "select m from MemberEntity m where m.importKey in :keys", MemberEntity.class)
              .setParameter("keys", byHash.keySet())
              .getResultList()
              .forEach(e -> found.put(byHash.get(e.importKey()), e.toMember()));
          return found;
        });
  }

  @Override
  public Set<String> taken(Set<String> emails) {
    if (emails.isEmpty()) {
      return Set.of();
    }
    Map<String, String> byKey = new HashMap<>();
    emails.forEach(email -> byKey.put(MemberEntity.addressKey(email), email));
    return read(
        em -> {
          Set<String> taken = new HashSet<>();
          em.createQuery(
                  "select m.addressKey from MemberEntity m where m.addressKey in :keys",
                  String.class)
              .setParameter("keys", byKey.keySet())
              .getResultList()
              .forEach(key -> taken.add(byKey.get(key)));
          return taken;
        });
  }

  @Override
  public int forgetPending(Instant before) {
    return jpa.txExpr(
        em -> {
          String old = "m.status = :pending and m.registeredAt < :before";
          em.createQuery(
                  "delete from MemberLinkEntity l where l.memberId in"
                      + " (select m.id from MemberEntity m where "
                      + old
                      + ")")
              .setParameter("pending", Member.Status.PENDING)
              .setParameter("before", before.toEpochMilli())
              .executeUpdate();
          return em.createQuery("delete from MemberEntity m where " + old)
              .setParameter("pending", Member.Status.PENDING)
              .setParameter("before", before.toEpochMilli())
              .executeUpdate();
        });
  }

  private static void unlessUnfit(Runnable write) {
    try {
      write.run();
    } catch (PersistenceException e) {
      throw UnfitRowException.translated(e);
    }
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
