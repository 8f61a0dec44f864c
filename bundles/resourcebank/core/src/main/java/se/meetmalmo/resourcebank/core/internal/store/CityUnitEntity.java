package se.meetmalmo.resourcebank.core.internal.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import se.meetmalmo.platform.Json;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.Organisation;

/** A row of {@code city_unit}. */
@Entity
@Table(name = "city_unit")
class CityUnitEntity {
  @Id
  @Column(length = 40)
  private String id;

  @Column(length = 300)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Organisation.Kind kind;

  @Column(length = 4_000)
  private String themes;

  @Column(name = "groups_stated")
  private Integer groups;

  @Column(length = 16_000)
  private String contacts;

  @Column(name = "changed_at")
  private long changedAt;

  @Version private long version;

  protected CityUnitEntity() {}

  CityUnitEntity(CityUnit unit, Instant now) {
    id = unit.id();
    become(unit, now);
  }

  final void become(CityUnit unit, Instant now) {
    name = Words.line(unit.name());
    kind = unit.kind();
    themes = Words.join(unit.themes());
    groups = unit.groups();
    contacts = Json.write(unit.contacts());
    changedAt = now.toEpochMilli();
  }

  long version() {
    return version;
  }

  CityUnit toUnit() {
    return new CityUnit(
        id,
        name,
        kind,
        Words.split(themes),
        groups,
        List.of(Json.stored(contacts, CityUnit.Contact[].class)),
        changedAt == 0 ? null : Instant.ofEpochMilli(changedAt),
        version);
  }
}
