package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.Fence;
import se.meetmalmo.communications.core.internal.store.Planned;
import se.meetmalmo.communications.core.internal.store.Result;
import se.meetmalmo.communications.spi.Channel;
import se.meetmalmo.communications.spi.Outcome;
import se.meetmalmo.platform.Ids;

/**
 * Sends what is due by one channel, one at a time, in order per recipient. Of several nodes one has
 * the channel at a time, by a lease with a fence. Each delivery is marked as handed over before it
 * is, and settled after: a node that goes in between leaves a mark, and whoever comes next knows
 * that this one was perhaps sent. One thread at a time.
 */
final class ChannelSender {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelSender.class);
  private static final int SOME = 500;
  private static final long SHORT_WHILE = 60;
  private final String kind;
  private final Channel channel;
  private final DeliveryStore store;
  private final Composer composer;
  private final Clock clock;
  private final SendingPolicy policy;
  private final String holder = Ids.next();
  private final Pause pause = new Pause();
  private volatile boolean stopped;
  private volatile Fence fence;

  ChannelSender(
      String kind,
      Channel channel,
      DeliveryStore store,
      Composer composer,
      Clock clock,
      SendingPolicy policy) {
    this.kind = kind;
    this.channel = channel;
    this.store = store;
    this.composer = composer;
    this.clock = clock;
    this.policy = policy;
  }

  /**
   * Sends some of what is due.
   *
   * @return whether there may be more to send at once
   */
  boolean pass() {
    Instant now = clock.instant();
    if (stopped) {
      return false;
    }
    Optional<Fence> held = store.lease(kind, holder, now, now.plus(policy.lease()));
    if (held.isEmpty() || pause.isOn(now)) {
      return false; // it keeps the channel while the channel rests: another node fares no better
    }
    fence = held.get();
    settleWhatWasLeft();
    store.awaken(kind, now.minus(policy.late()), now);
    boolean moved = false;
    for (Planned planned : store.due(kind, now, SOME)) {
      if (stopped || pause.isOn(now)) {
        return false;
      }
      moved |= isMoved(planned);
    }
    return moved;
  }

  private void settleWhatWasLeft() {
    int left = store.recover(fence, delivery -> doubtful(delivery, "its node went while sending"));
    if (left > 0) {
      LOG.warn(
          "{} deliveries by {} were being sent when their node went, perhaps sent: {}",
          left,
          kind,
          policy.resend() ? "sent again" : "parked");
    }
  }

  private boolean isMoved(Planned planned) {
    Delivery delivery = planned.delivery();
    Composed composed = composed(planned);
    if (composed instanceof Composed.NotYet notYet) {
      Instant later = clock.instant().plusSeconds(SHORT_WHILE);
      return store.settle(fence, delivery.id(), waiting(delivery, notYet.why()).due(later));
    }
    if (composed instanceof Composed.Never never) {
      return store.settle(fence, delivery.id(), result(DeliveryState.SUPPRESSED, never.why()));
    }
    Composed.Ready ready = (Composed.Ready) composed;
    Instant now = clock.instant();
    if (!store.begin(fence, delivery.id(), now, now.plus(policy.lease()))) {
      return false;
    }
    Outcome outcome = outcome(ready);
    Result result = result(delivery, outcome, ready.addressHash());
    if (!store.finish(fence, delivery.id(), result)) {
      LOG.warn(
          "Delivery {} took longer than its lease: {}; another node may have sent it too",
          delivery.id(),
          result.state());
    }
    if (outcome instanceof Outcome.Unavailable) {
      pause.lengthen(clock.instant());
      LOG.warn("Channel {} can't send now: {}", kind, result.reply());
    } else {
      pause.end();
    }
    return true;
  }

  /** What keeps one from being worded keeps nobody else from being told. */
  private Composed composed(Planned planned) {
    try {
      return composer.compose(planned);
    } catch (RuntimeException e) {
      LOG.warn("Delivery {} could not be worded now", planned.delivery().id(), e);
      return new Composed.NotYet("could not be worded: " + e.getClass().getSimpleName());
    }
  }

  private Outcome outcome(Composed.Ready ready) {
    try {
      return channel.send(ready.letter());
    } catch (RuntimeException e) {
      LOG.warn("Channel {} failed over {}", kind, ready.letter(), e);
      return new Outcome.Unknown("the channel failed: " + e.getClass().getSimpleName());
    }
  }

  private Result result(Delivery delivery, Outcome outcome, String addressHash) {
    if (outcome instanceof Outcome.Accepted sent) {
      return result(DeliveryState.SENT, sent.reply())
          .by(Redacted.of(sent.server()), sent.messageId())
          .marked(Composer.mark(delivery.id(), addressHash))
          .counted();
    }
    if (outcome instanceof Outcome.Deferred later) {
      return again(delivery, later.reply()).by(Redacted.of(later.server()), "");
    }
    if (outcome instanceof Outcome.Refused refused) {
      return result(DeliveryState.PARKED, refused.reply())
          .by(Redacted.of(refused.server()), "")
          .counted();
    }
    if (outcome instanceof Outcome.Bounced bounced) {
      return result(DeliveryState.BOUNCED, bounced.reply())
          .by(Redacted.of(bounced.server()), "")
          .counted()
          .blocking(addressHash);
    }
    if (outcome instanceof Outcome.Unavailable) {
      return waiting(delivery, outcome.reply());
    }
    return doubtful(delivery, outcome.reply());
  }

  /** As before: it has done nothing wrong. */
  private Result waiting(Delivery delivery, String why) {
    return result(delivery.attempts() == 0 ? DeliveryState.PLANNED : DeliveryState.RETRY, why);
  }

  private Result doubtful(Delivery delivery, String why) {
    String said = "perhaps sent: " + why;
    return policy.resend()
        ? again(delivery, said).doubted()
        : result(DeliveryState.PARKED, said).counted().doubted();
  }

  private Result again(Delivery delivery, String why) {
    return policy
        .retries()
        .after(delivery.attempts() + 1, clock.instant())
        .map(next -> result(DeliveryState.RETRY, why).due(next))
        .orElseGet(() -> result(DeliveryState.PARKED, why))
        .counted();
  }

  private Result result(DeliveryState state, String reply) {
    return Result.of(state, clock.instant(), Redacted.of(reply));
  }

  Pause resting() {
    return pause;
  }

  /** Lets the message in hand go, and nothing after it. */
  void stop() {
    stopped = true;
  }

  /** Gives the channel to another node at once. */
  void release() {
    if (fence != null) {
      store.release(fence, clock.instant());
    }
  }
}
