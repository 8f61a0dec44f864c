package se.meetmalmo.communications.core.internal.talk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityExistsException;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.TalkState;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.journal.Journal;

/** Talks in the persistence unit {@code communications}. */
@Component(service = TalkStore.class)
public final class JpaTalkStore implements TalkStore {
  private static final int SOME = 200;

  /** Of those whose guest is erased already. */
  private static final long NEVER = Long.MAX_VALUE;

  private final JpaTemplate jpa;
  private final Journal journal;

  @Activate
  public JpaTalkStore(
      @Reference(target = "(osgi.unit.name=communications)") JpaTemplate jpa,
      @Reference(target = "(osgi.unit.name=communications)") Journal journal) {
    this.jpa = jpa;
    this.journal = journal;
  }

  @Override
  public Optional<Kept> find(String activity) {
    return jpa.txExpr(
        TransactionType.Supports,
        em -> Optional.ofNullable(em.find(TalkEntity.class, activity)).map(TalkEntity::toKept));
  }

  @Override
  public boolean change(String activity, Function<Kept, Optional<Change>> change) {
    try {
      return jpa.txExpr(
          em -> {
            TalkEntity found = em.find(TalkEntity.class, activity);
            Optional<Change> made =
                change.apply(found == null ? Kept.none(activity) : found.toKept());
            made.ifPresent(
                asked -> {
                  TalkEntity row = found == null ? new TalkEntity(activity) : found;
                  row.set(asked.now());
                  if (found == null) {
                    em.persist(row);
                  }
                  em.flush();
                  asked.events().forEach(journal::append);
                });
            return made.isPresent();
          });
    } catch (PersistenceException e) {
      if (isConflict(e) || isConflict(e.getCause())) {
        throw new ConflictException("The talk of activity " + activity + " was changed meanwhile");
      }
      throw e;
    }
  }

  private static boolean isConflict(Throwable e) {
    return e instanceof OptimisticLockException || e instanceof EntityExistsException;
  }

  @Override
  public List<TalkTime> agreed(Instant since, int most) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em
                .createQuery(
                    "select t from TalkEntity t where t.state in :agreed and t.start >= :since"
                        + " order by t.start, t.activity",
                    TalkEntity.class)
                .setParameter("agreed", List.of(TalkState.INVITED, TalkState.HELD))
                .setParameter("since", since.toEpochMilli())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(TalkEntity::toTime)
                .toList());
  }

  @Override
  public List<String> due(Instant after, Instant before) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            em.createQuery(
                    "select t.activity from TalkEntity t where t.state = :invited and t.start >"
                        + " :after and t.start < :before and t.reminded = 0 order by t.start",
                    String.class)
                .setParameter("invited", TalkState.INVITED)
                .setParameter("after", after.toEpochMilli())
                .setParameter("before", before.toEpochMilli())
                .setMaxResults(SOME)
                .getResultList());
  }

  @Override
  public void link(String hash, String activity) {
    jpa.tx(em -> em.persist(new TalkLinkEntity(hash, activity)));
  }

  @Override
  public Optional<Kept> behind(String hash) {
    return jpa.txExpr(
        TransactionType.Supports,
        em ->
            Optional.ofNullable(em.find(TalkLinkEntity.class, hash))
                .map(link -> em.find(TalkEntity.class, link.activity()))
                .map(TalkEntity::toKept));
  }

  @Override
  public int forget(Instant now) {
    return jpa.txExpr(
        em -> {
          em.createQuery(
                  "delete from TalkLinkEntity l where l.activity in (select t.activity from"
                      + " TalkEntity t where t.forgetAt <= :now)")
              .setParameter("now", now.toEpochMilli())
              .executeUpdate();
          return em.createQuery(
                  "update TalkEntity t set t.guestName = '', t.guestEmail = '', t.told = '',"
                      + " t.forgetAt = :never, t.version = t.version + 1 where t.forgetAt <= :now")
              .setParameter("never", NEVER)
              .setParameter("now", now.toEpochMilli())
              .executeUpdate();
        });
  }
}
