package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Attempt;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryFile;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;

/** The persistence unit {@code communications}. */
@Component(service = DeliveryStore.class)
public final class JpaDeliveryStore implements DeliveryStore {
  private static final List<DeliveryState> WAITS =
      List.of(DeliveryState.PLANNED, DeliveryState.RETRY);

  /** Nothing earlier of the same recipient is still under way. */
  private static final String DUE =
      "select d from DeliveryEntity d where d.channel = :channel and d.state in :waits"
          + " and d.dueAt <= :now and not exists (select e.id from DeliveryEntity e"
          + " where e.recipient = d.recipient and e.channel = d.channel"
          + " and e.number < d.number and e.state in :open) order by d.dueAt, d.plannedAt, d.id";

  private final JpaTemplate jpa;

  @Activate
  public JpaDeliveryStore(@Reference(target = "(osgi.unit.name=communications)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public int plan(List<NewDelivery> deliveries) {
    return jpa.txExpr(
        em -> {
          int made = 0;
          Map<String, Long> last = new HashMap<>();
          for (NewDelivery planned : deliveries) {
            if (em.find(DeliveryEntity.class, planned.id()) == null) {
              String order = planned.notice().recipient() + "\n" + planned.notice().channel();
              long number = last.containsKey(order) ? last.get(order) + 1 : next(em, planned);
              last.put(order, number);
              em.persist(new DeliveryEntity(planned, number));
              made++;
            }
          }
          return made;
        });
  }

  private static long next(EntityManager em, NewDelivery planned) {
    Long last =
        em.createQuery(
                "select max(d.number) from DeliveryEntity d"
                    + " where d.recipient = :recipient and d.channel = :channel",
                Long.class)
            .setParameter("recipient", planned.notice().recipient())
            .setParameter("channel", planned.notice().channel())
            .getSingleResult();
    return last == null ? 1 : last + 1;
  }

  @Override
  public Optional<Fence> lease(String channel, String holder, Instant now, Instant until) {
    try {
      return jpa.txExpr(em -> lease(em, channel, holder, now, until));
    } catch (ConflictException somebodyElseWasFirst) {
      return Optional.empty();
    } catch (PersistenceException e) {
      if (isLive(channel, now)) {
        return Optional.empty(); // somebody else made the row first
      }
      throw e;
    }
  }

  private static Optional<Fence> lease(
      EntityManager em, String channel, String holder, Instant now, Instant until) {
    ChannelLeaseEntity lease = em.find(ChannelLeaseEntity.class, channel);
    if (lease == null) {
      lease = new ChannelLeaseEntity(channel);
      em.persist(lease);
    } else if (lease.isLive(now) && !lease.isOf(holder)) {
      return Optional.empty();
    }
    return Optional.of(lease.take(holder, now, until));
  }

  @Override
  public void release(Fence fence, Instant now) {
    jpa.tx(
        em -> {
          ChannelLeaseEntity lease = em.find(ChannelLeaseEntity.class, fence.channel());
          if (lease != null && lease.isHeld(fence, now)) {
            lease.end(now);
          }
        });
  }

  @Override
  public boolean isLive(String channel, Instant now) {
    return read(
        em -> {
          ChannelLeaseEntity lease = em.find(ChannelLeaseEntity.class, channel);
          return lease != null && lease.isLive(now);
        });
  }

  @Override
  public int recover(Fence fence, Function<Delivery, Result> settle) {
    return jpa.txExpr(
        em -> {
          List<DeliveryEntity> left =
              em.createQuery(
                      "select d from DeliveryEntity d where d.channel = :channel"
                          + " and d.state = :sending and d.fence <> :fence order by d.number",
                      DeliveryEntity.class)
                  .setParameter("channel", fence.channel())
                  .setParameter("sending", DeliveryState.SENDING)
                  .setParameter("fence", fence.number())
                  .getResultList();
          left.forEach(delivery -> become(em, delivery, settle.apply(delivery.toDelivery())));
          return left.size();
        });
  }

  @Override
  public int awaken(String channel, Instant since, Instant now) {
    return jpa.txExpr(
        em ->
            em.createQuery(
                    "update DeliveryEntity d set d.state = :planned, d.changedAt = :now,"
                        + " d.version = d.version + 1 where d.channel = :channel"
                        + " and d.state = :none and d.plannedAt > :since")
                .setParameter("planned", DeliveryState.PLANNED)
                .setParameter("none", DeliveryState.NO_CHANNEL)
                .setParameter("channel", channel)
                .setParameter("since", since.toEpochMilli())
                .setParameter("now", now.toEpochMilli())
                .executeUpdate());
  }

  @Override
  public int strand(String channel, Instant now) {
    return jpa.txExpr(
        em -> {
          ChannelLeaseEntity lease = em.find(ChannelLeaseEntity.class, channel);
          if (lease != null && lease.isLive(now)) {
            return 0;
          }
          return em.createQuery(
                  "update DeliveryEntity d set d.state = :none, d.changedAt = :now,"
                      + " d.version = d.version + 1"
                      + " where d.channel = :channel and d.state in :waits")
              .setParameter("none", DeliveryState.NO_CHANNEL)
              .setParameter("channel", channel)
              .setParameter("waits", WAITS)
              .setParameter("now", now.toEpochMilli())
              .executeUpdate();
        });
  }

  @Override
  public Map<String, Long> waiting() {
    return read(
        em -> {
          Map<String, Long> waiting = new HashMap<>();
          em.createQuery(
                  "select d.channel, count(d.id) from DeliveryEntity d where d.state in :states"
                      + " group by d.channel",
                  Object[].class)
              .setParameter(
                  "states",
                  List.of(
                      DeliveryState.PLANNED,
                      DeliveryState.RETRY,
                      DeliveryState.SENDING,
                      DeliveryState.NO_CHANNEL))
              .getResultList()
              .forEach(row -> waiting.put((String) row[0], (Long) row[1]));
          return waiting;
        });
  }

  @Override
  public List<Planned> due(String channel, Instant now, int limit) {
    return read(
        em ->
            em
                .createQuery(DUE, DeliveryEntity.class)
                .setParameter("channel", channel)
                .setParameter("waits", WAITS)
                .setParameter("open", DeliveryState.OPEN)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(DeliveryEntity::toPlanned)
                .toList());
  }

  @Override
  public boolean begin(Fence fence, String id, Instant now, Instant until) {
    return mine(
        fence,
        now,
        em -> {
          em.find(ChannelLeaseEntity.class, fence.channel()).renew(now, until);
          DeliveryEntity delivery = em.find(DeliveryEntity.class, id);
          boolean due = delivery != null && delivery.isDue(now);
          if (due) {
            delivery.begin(fence, now);
          }
          return due;
        });
  }

  @Override
  public boolean finish(Fence fence, String id, Result result) {
    return unlessChanged(
        em -> {
          DeliveryEntity delivery = em.find(DeliveryEntity.class, id);
          boolean mine = delivery != null && delivery.isSentBy(fence);
          if (mine) {
            become(em, delivery, result);
          }
          return mine;
        });
  }

  @Override
  public boolean settle(Fence fence, String id, Result result) {
    return mine(
        fence,
        result.at(),
        em -> {
          DeliveryEntity delivery = em.find(DeliveryEntity.class, id);
          boolean due = delivery != null && delivery.isDue(result.at());
          if (due) {
            become(em, delivery, result);
          }
          return due;
        });
  }

  /** Does it while the lease is held; what somebody changes at the same time is left to them. */
  private boolean mine(Fence fence, Instant now, EmFunction<Boolean> code) {
    return unlessChanged(
        em -> {
          ChannelLeaseEntity lease = em.find(ChannelLeaseEntity.class, fence.channel());
          return lease != null && lease.isHeld(fence, now) && code.apply(em);
        });
  }

  private boolean unlessChanged(EmFunction<Boolean> code) {
    try {
      return jpa.txExpr(code);
    } catch (ConflictException changedMeanwhile) {
      return false;
    }
  }

  private static void become(EntityManager em, DeliveryEntity delivery, Result result) {
    boolean waitsOn = !result.counts() && delivery.isStill(result.state());
    delivery.become(result);
    if (waitsOn) {
      return;
    }
    String id = delivery.id();
    log(em, id, result);
    if (!result.blocks().isEmpty()
        && em.find(BlockedAddressEntity.class, result.blocks()) == null) {
      em.persist(new BlockedAddressEntity(result.blocks(), id, result.at()));
    }
  }

  private static void log(EntityManager em, String id, Result line) {
    Long lines =
        em.createQuery(
                "select count(a.id) from AttemptEntity a where a.deliveryId = :id", Long.class)
            .setParameter("id", id)
            .getSingleResult();
    em.persist(new AttemptEntity(id, lines.intValue() + 1, line));
  }

  @Override
  public void note(String id, Result line) {
    jpa.tx(em -> log(em, id, line));
  }

  @Override
  public String mark(String id) {
    return read(
        em ->
            Optional.ofNullable(em.find(DeliveryEntity.class, id))
                .map(DeliveryEntity::mark)
                .orElse(""));
  }

  @Override
  public boolean isBlocked(String addressHash) {
    return read(em -> em.find(BlockedAddressEntity.class, addressHash) != null);
  }

  @Override
  public Delivery change(String id, Function<Delivery, Result> change) {
    return jpa.txExpr(
        em -> {
          DeliveryEntity delivery = em.find(DeliveryEntity.class, id);
          if (delivery == null) {
            throw new NotFoundException("delivery", id);
          }
          become(em, delivery, change.apply(delivery.toDelivery()));
          return delivery.toDelivery();
        });
  }

  @Override
  public Optional<DeliveryFile> find(String id) {
    return read(
        em ->
            Optional.ofNullable(em.find(DeliveryEntity.class, id))
                .map(found -> new DeliveryFile(found.toDelivery(), attempts(em, id))));
  }

  private static List<Attempt> attempts(EntityManager em, String id) {
    return em
        .createQuery(
            "select a from AttemptEntity a where a.deliveryId = :id order by a.number",
            AttemptEntity.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(AttemptEntity::toAttempt)
        .toList();
  }

  @Override
  public Page<Delivery> list(DeliveryQuery query) {
    return read(em -> new DeliveryList(query).page(em));
  }

  @Override
  public Standing standing(Instant now) {
    return read(
        em -> {
          Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
          em.createQuery(
                  "select d.state, count(d.id) from DeliveryEntity d group by d.state",
                  Object[].class)
              .getResultList()
              .forEach(row -> counts.put((DeliveryState) row[0], (Long) row[1]));
          Long oldest =
              em.createQuery(
                      "select min(d.plannedAt) from DeliveryEntity d"
                          + " where d.state in :open and d.dueAt <= :now",
                      Long.class)
                  .setParameter("open", DeliveryState.OPEN)
                  .setParameter("now", now.toEpochMilli())
                  .getSingleResult();
          Long doubts =
              em.createQuery("select sum(d.doubts) from DeliveryEntity d", Long.class)
                  .getSingleResult();
          return new Standing(
              counts,
              Optional.ofNullable(oldest).map(Instant::ofEpochMilli),
              doubts == null ? 0 : doubts);
        });
  }

  private <R> R read(EmFunction<R> code) {
    return jpa.txExpr(TransactionType.Supports, code);
  }
}
