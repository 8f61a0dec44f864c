package se.meetmalmo.matchmaking.core.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.NotReadyException;
import se.meetmalmo.matchmaking.core.internal.pool.Pool;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.ResourceBank;

/**
 * Keeps the pool up with what happens to members, on every node. It looks at the member and not at
 * the event, so that an event that comes twice or late does no harm.
 */
@Component(
    service = {PoolComponent.class, JournalHandler.class},
    property = {
      JournalHandler.NAME + "=matchmaking-pool",
      JournalHandler.UNIT + "=" + MemberEvent.UNIT,
      JournalHandler.NODES + "=" + JournalHandler.ALL
    })
public final class PoolComponent implements JournalHandler {
  private final ResourceBank bank;
  private final Pool pool = new Pool();
  private final AtomicBoolean isFilled = new AtomicBoolean();

  @Activate
  public PoolComponent(@Reference ResourceBank bank) {
    this.bank = bank;
  }

  @Override
  public void handle(JournalEvent event) {
    if (MemberEvent.Type.of(event.type()).isPresent()) {
      renew(MemberEvent.of(event).memberId());
    }
  }

  /** Reads one member anew. */
  void renew(String memberId) {
    bank.profile(memberId, Actor.SYSTEM).ifPresent(pool::put);
  }

  /**
   * Reads all of them.
   *
   * @return how many
   */
  public long fill() {
    long count = bank.members(pool::put, Actor.SYSTEM);
    isFilled.set(true);
    return count;
  }

  /**
   * @throws NotReadyException until all have been read once
   */
  public Pool pool() {
    if (!isFilled.get()) {
      throw new NotReadyException(pool.size());
    }
    return pool;
  }
}
