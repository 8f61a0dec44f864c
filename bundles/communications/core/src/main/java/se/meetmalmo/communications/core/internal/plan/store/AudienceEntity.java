package se.meetmalmo.communications.core.internal.plan.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.Segment;

/** A row of {@code plan_audience}. */
@Entity
@Table(name = "plan_audience")
class AudienceEntity {
  @Id
  @Column(name = "audience", length = 40)
  private String key;

  @Column(name = "name_sv", length = 160)
  private String name;

  @Column(name = "name_en", length = 160)
  private String nameEn;

  @Enumerated(EnumType.STRING)
  @Column(length = 30)
  private Segment segment;

  @Column(length = 2_000)
  private String themes;

  @Column(length = 2_000)
  private String areas;

  protected AudienceEntity() {}

  AudienceEntity(Audience audience) {
    key = audience.key();
    name = audience.name();
    nameEn = audience.nameEn();
    segment = audience.segment();
    themes = ActivityEntity.lines(audience.themes());
    areas = ActivityEntity.lines(audience.areas());
  }

  Audience toAudience() {
    return new Audience(
        key, name, nameEn, segment, ActivityEntity.words(themes), ActivityEntity.words(areas));
  }
}
