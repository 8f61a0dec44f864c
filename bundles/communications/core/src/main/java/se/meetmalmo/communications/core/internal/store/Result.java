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
 * @param mark of where it was sent; empty when it was not
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
    String blocks,
    String mark) {

  /** One of which the channel has not heard. */
  public static Result of(DeliveryState state, Instant at, String reply) {
    return new Result(state, at, at, "", "", reply, false, false, "", "");
  }

  /** Counted as an attempt. */
  public Result counted() {
    return new Result(state, at, dueAt, server, messageId, reply, true, doubtful, blocks, mark);
  }

  public Result doubted() {
    return new Result(state, at, dueAt, server, messageId, reply, counts, true, blocks, mark);
  }

  public Result due(Instant again) {
    return new Result(state, at, again, server, messageId, reply, counts, doubtful, blocks, mark);
  }

  public Result by(String itsServer, String itsMessageId) {
    return new Result(
        state, at, dueAt, itsServer, itsMessageId, reply, counts, doubtful, blocks, mark);
  }

  public Result blocking(String addressHash) {
    return new Result(
        state, at, dueAt, server, messageId, reply, counts, doubtful, addressHash, mark);
  }

  public Result marked(String itsMark) {
    return new Result(
        state, at, dueAt, server, messageId, reply, counts, doubtful, blocks, itsMark);
  }
}
