package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import se.meetmalmo.communications.DeliveryState;

/**
 * What became of a delivery.
 *
 * @param dueAt when to try again; of what is not tried again, the time itself
 * @param counts whether the channel has had it once more
 * @param doubtful whether it may have been sent all the same
 * @param blocks hash of the address that does not exist; empty when none
 */
public record Result(
    DeliveryState state,
    Instant at,
    Instant dueAt,
    String server,
    String messageId,
    String reply,
    boolean counts,
    boolean doubtful,
    String blocks) {

  /** One of which the channel has not heard. */
  public static Result of(DeliveryState state, Instant at, String reply) {
    return new Result(state, at, at, "", "", reply, false, false, "");
  }

  /** Counted as an attempt. */
  public Result counted() {
    return new Result(state, at, dueAt, server, messageId, reply, true, doubtful, blocks);
  }

  public Result doubted() {
    return new Result(state, at, dueAt, server, messageId, reply, counts, true, blocks);
  }

  public Result due(Instant again) {
    return new Result(state, at, again, server, messageId, reply, counts, doubtful, blocks);
  }

  public Result by(String itsServer, String itsMessageId) {
    return new Result(state, at, dueAt, itsServer, itsMessageId, reply, counts, doubtful, blocks);
  }

  public Result blocking(String addressHash) {
    return new Result(state, at, dueAt, server, messageId, reply, counts, doubtful, addressHash);
  }
}
