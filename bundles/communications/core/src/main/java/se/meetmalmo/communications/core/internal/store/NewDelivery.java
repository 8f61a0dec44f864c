package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.platform.Ids;

/** A delivery that is to be planned. */
public record NewDelivery(Notice notice, DeliveryState state, Instant plannedAt, Instant dueAt) {
  private static final int ID_LENGTH = 32;

  /** Follows from event, recipient and channel, so that no replay makes a second one. */
  public String id() {
    return Ids.hash(
            String.join("\n", notice.occasion().event(), notice.recipient(), notice.channel()))
        .substring(0, ID_LENGTH);
  }
}
