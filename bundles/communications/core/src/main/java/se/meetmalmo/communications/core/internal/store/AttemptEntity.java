package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.communications.Attempt;
import se.meetmalmo.communications.DeliveryState;

/** A row of {@code delivery_attempt}. */
@Entity
@Table(name = "delivery_attempt")
class AttemptEntity {
  @Id
  @Column(length = 48)
  private String id;

  @Column(name = "delivery_id", length = 32)
  private String deliveryId;

  @Column(name = "number_of")
  private int number;

  @Column(name = "done_at")
  private long at;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private DeliveryState state;

  @Column(length = 255)
  private String server;

  @Column(length = 1_000)
  private String reply;

  protected AttemptEntity() {}

  AttemptEntity(String deliveryId, int number, Result result) {
    this.id = deliveryId + "-" + number;
    this.deliveryId = deliveryId;
    this.number = number;
    this.at = result.at().toEpochMilli();
    this.state = result.state();
    this.server = DeliveryEntity.cutServer(result.server());
    this.reply = DeliveryEntity.cutReply(result.reply());
  }

  Attempt toAttempt() {
    return new Attempt(number, Instant.ofEpochMilli(at), state, server, reply);
  }
}
