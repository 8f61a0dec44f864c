package se.meetmalmo.communications.core.internal.plan.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.CityChannel;

/** A row of {@code plan_text}: what one channel says. */
@Entity
@Table(name = "plan_text")
class TextEntity {
  @Id
  @Column(length = 120)
  private String id;

  @Column(name = "activity_id", length = 36)
  private String activityId;

  @Column(name = "number_of")
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private CityChannel channel;

  @Column(length = 40)
  private String audience;

  @Column(length = 5)
  private String language;

  @Column(length = 300)
  private String headline;

  @Column(name = "words", length = 12_000)
  private String text;

  protected TextEntity() {}

  TextEntity(String activityId, ChannelText said) {
    this.id = id(activityId, said);
    this.activityId = activityId;
    this.channel = said.channel();
    this.audience = said.audience();
    this.language = said.language();
  }

  static String id(String activityId, ChannelText said) {
    return activityId + "." + said.place();
  }

  void set(int place, ChannelText said) {
    number = place;
    headline = said.headline();
    text = said.text();
  }

  String id() {
    return id;
  }

  String activityId() {
    return activityId;
  }

  ChannelText toText() {
    return new ChannelText(channel, audience, language, headline, text);
  }
}
