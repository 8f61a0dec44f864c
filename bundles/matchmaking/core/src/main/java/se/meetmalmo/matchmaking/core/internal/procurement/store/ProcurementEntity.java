package se.meetmalmo.matchmaking.core.internal.procurement.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.platform.Json;

/** A row of {@code procurement}. */
@Entity
@Table(name = "procurement")
class ProcurementEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(length = 600)
  private String subject;

  @Column(length = 8_000)
  private String themes;

  @Column(length = 32_000)
  private String bidders;

  @Column(name = "last_day", length = 10)
  private String lastDay;

  @Column(name = "changed_at")
  private long changedAt;

  @Version private long version;

  protected ProcurementEntity() {}

  ProcurementEntity(Procurement procurement, Instant now) {
    id = procurement.id();
    become(procurement, now);
  }

  final void become(Procurement procurement, Instant now) {
    subject = procurement.subject();
    themes = Json.write(procurement.themes());
    bidders = Json.write(procurement.bidders());
    lastDay = procurement.until().toString();
    changedAt = now.toEpochMilli();
  }

  long version() {
    return version;
  }

  Procurement toProcurement() {
    return new Procurement(
        id,
        subject,
        List.of(Json.stored(themes, String[].class)),
        List.of(Json.stored(bidders, String[].class)),
        LocalDate.parse(lastDay),
        Instant.ofEpochMilli(changedAt),
        version);
  }
}
