package se.meetmalmo.communications;

import java.util.List;

/** Where one delivery is. */
public enum DeliveryState {
  /** Waits for its turn. */
  PLANNED,
  /**
   * No channel reaches the person now: the status page tells it. Becomes {@link #PLANNED} when a
   * channel comes soon enough.
   */
  NO_CHANNEL,
  /** Handed to the channel; when that node has gone: perhaps sent. */
  SENDING,
  /** Failed for now; tried again. */
  RETRY,
  /** The channel's server has taken it over. */
  SENT,
  /** Given up until somebody looks at it. */
  PARKED,
  /** There is no such address. */
  BOUNCED,
  /** Not to be sent: the address is blocked, erased, or has said no. */
  SUPPRESSED;

  /** The states in which later deliveries to the same recipient wait behind it. */
  public static final List<DeliveryState> OPEN = List.of(PLANNED, SENDING, RETRY);
}
