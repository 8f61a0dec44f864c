package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryFile;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.platform.Page;

/** Keeps deliveries. Each method is one transaction. */
public interface DeliveryStore {
  /**
   * Plans those that are not planned yet, in this order for each recipient.
   *
   * @return how many are new
   */
  int plan(List<NewDelivery> deliveries);

  /**
   * Takes the right to send by a channel, or keeps it.
   *
   * @param until how long it is held unless it is renewed
   * @return empty while somebody else has it
   */
  Optional<Fence> lease(String channel, String holder, Instant now, Instant until);

  /** Gives it back; nothing happens when it is somebody else's by now. */
  void release(Fence fence, Instant now);

  /** Whether any node sends by the channel. */
  boolean isLive(String channel, Instant now);

  /**
   * Settles what an earlier holder was sending when it went: perhaps it was sent.
   *
   * @param settle what becomes of each; see {@link Result#doubtful}
   * @return how many there were
   */
  int recover(Fence fence, Function<Delivery, Result> settle);

  /** Takes up what waited for this channel and was planned after {@code since}. */
  int awaken(String channel, Instant since, Instant now);

  /** Says of what waits for a channel by which no node sends that it has none. */
  int strand(String channel, Instant now);

  /** The channels that something waits for, and how much. */
  Map<String, Long> waiting();

  /** What is due by the channel, the oldest first, and only the first of each recipient. */
  List<Planned> due(String channel, Instant now, int limit);

  /**
   * Marks one as handed to the channel, and renews the lease.
   *
   * @return false when it may not be sent: the lease is lost, or it is no longer due
   */
  boolean begin(Fence fence, String id, Instant now, Instant until);

  /**
   * Settles what was begun.
   *
   * @return false when somebody else has taken the channel over meanwhile: nothing is written
   */
  boolean finish(Fence fence, String id, Result result);

  /** Settles what was not begun. */
  boolean settle(Fence fence, String id, Result result);

  boolean isBlocked(String addressHash);

  /**
   * Changes one by hand.
   *
   * @param change is shown it as it is and says what becomes of it
   * @throws se.meetmalmo.platform.NotFoundException when there is no such delivery
   */
  Delivery change(String id, Function<Delivery, Result> change);

  /** Adds a line to the log of one, which stays as it is. */
  void note(String id, Result line);

  /** By which it is known where one was sent; empty when it was not, or there is no such one. */
  String mark(String id);

  Optional<DeliveryFile> find(String id);

  Page<Delivery> list(DeliveryQuery query);

  Standing standing(Instant now);
}
