package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;

/** A row of {@code delivery}. Times are milliseconds since 1970. */
@Entity
@Table(name = "delivery")
class DeliveryEntity {
  private static final int SERVER = 255;
  private static final int REPLY = 1_000;

  @Id
  @Column(length = 32)
  private String id;

  @Column(name = "unit_of", length = 40)
  private String unit;

  @Column(name = "event_id", length = 100)
  private String event;

  @Column(name = "event_type", length = 60)
  private String type;

  @Column(name = "event_at")
  private long eventAt;

  @Column(length = 150)
  private String subject;

  @Column(length = 60)
  private String kind;

  @Column(length = 150)
  private String recipient;

  @Column(name = "number_of")
  private long number;

  @Column(length = 20)
  private String channel;

  @Column(length = 5)
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Category category;

  @Column(length = 150)
  private String reference;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private DeliveryState state;

  @Column(name = "planned_at")
  private long plannedAt;

  @Column(name = "due_at")
  private long dueAt;

  @Column(name = "changed_at")
  private long changedAt;

  private int attempts;
  private int doubts;
  private long fence;

  @Column(length = SERVER)
  private String server;

  @Column(name = "message_id", length = SERVER)
  private String messageId;

  @Column(length = REPLY)
  private String reply;

  @Column(name = "address_mark", length = 64)
  private String mark;

  @Version private long version;

  protected DeliveryEntity() {}

  /**
   * @param number its place among those of the same recipient and channel
   */
  DeliveryEntity(NewDelivery planned, long number) {
    Notice notice = planned.notice();
    id = planned.id();
    unit = notice.occasion().unit();
    event = notice.occasion().event();
    type = notice.occasion().type();
    eventAt = notice.occasion().at().toEpochMilli();
    subject = notice.occasion().subject();
    kind = notice.kind();
    recipient = notice.recipient();
    this.number = number;
    channel = notice.channel();
    language = notice.language();
    category = notice.category();
    reference = notice.reference();
    state = planned.state();
    plannedAt = planned.plannedAt().toEpochMilli();
    dueAt = planned.dueAt().toEpochMilli();
    changedAt = plannedAt;
    server = "";
    messageId = "";
    reply = "";
    mark = "";
  }

  String mark() {
    return mark;
  }

  String id() {
    return id;
  }

  /** Whether nothing has happened that its log should tell: it waits as before. */
  boolean isStill(DeliveryState next) {
    boolean waits = next == DeliveryState.PLANNED || next == DeliveryState.RETRY;
    return waits && (state == next || state == DeliveryState.SENDING);
  }

  boolean isDue(Instant now) {
    boolean waits = state == DeliveryState.PLANNED || state == DeliveryState.RETRY;
    return waits && dueAt <= now.toEpochMilli();
  }

  /** Whether it is with the channel, by this holder of the lease. */
  boolean isSentBy(Fence holder) {
    return state == DeliveryState.SENDING && fence == holder.number();
  }

  void begin(Fence holder, Instant now) {
    state = DeliveryState.SENDING;
    fence = holder.number();
    changedAt = now.toEpochMilli();
  }

  void become(Result result) {
    state = result.state();
    changedAt = result.at().toEpochMilli();
    dueAt = result.dueAt().toEpochMilli();
    attempts += result.counts() ? 1 : 0;
    doubts += result.doubtful() ? 1 : 0;
    server = cut(result.server().isEmpty() ? server : result.server(), SERVER);
    messageId = cut(result.messageId().isEmpty() ? messageId : result.messageId(), SERVER);
    reply = cut(result.reply(), REPLY);
    mark = result.mark().isEmpty() ? mark : result.mark();
  }

  static String cutServer(String text) {
    return cut(text, SERVER);
  }

  static String cutReply(String text) {
    return cut(text, REPLY);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  Planned toPlanned() {
    Occasion occasion = new Occasion(unit, event, type, subject, Instant.ofEpochMilli(eventAt));
    return new Planned(
        toDelivery(),
        new Notice(occasion, recipient, channel, kind, language, category, reference));
  }

  Delivery toDelivery() {
    return new Delivery(
        id,
        unit,
        event,
        subject,
        kind,
        recipient,
        channel,
        language,
        category,
        state,
        Instant.ofEpochMilli(plannedAt),
        Instant.ofEpochMilli(dueAt),
        Instant.ofEpochMilli(changedAt),
        attempts,
        doubts,
        server,
        messageId,
        reply);
  }
}
