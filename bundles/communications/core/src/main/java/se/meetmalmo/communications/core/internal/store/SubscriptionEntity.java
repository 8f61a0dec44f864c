package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import se.meetmalmo.communications.NewSubscription;
import se.meetmalmo.communications.Subscription;
import se.meetmalmo.communications.core.internal.store.SubscriptionStore.Subscriber;

/** A row of {@code subscription}. Holds personal data. */
@Entity
@Table(name = "subscription")
class SubscriptionEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(length = 254)
  private String address;

  @Column(length = 5)
  private String language;

  @Column(length = 2_000)
  private String themes;

  @Column(length = 2_000)
  private String areas;

  private short confirmed;

  @Column(name = "asked_at")
  private long askedAt;

  @Column(name = "confirmed_at")
  private Long confirmedAt;

  protected SubscriptionEntity() {}

  SubscriptionEntity(String id, String address, NewSubscription asked, Instant now) {
    this.id = id;
    this.address = address;
    ask(asked, now);
  }

  /** What is asked for anew, while nobody has confirmed what was asked for before. */
  void ask(NewSubscription asked, Instant now) {
    language = asked.language();
    themes = WordList.join(asked.themes());
    areas = WordList.join(asked.areas());
    askedAt = now.toEpochMilli();
  }

  void confirm(Instant now) {
    if (confirmed == 0) {
      confirmed = 1;
      confirmedAt = now.toEpochMilli();
    }
  }

  boolean isConfirmed() {
    return confirmed == 1;
  }

  String id() {
    return id;
  }

  Subscriber toSubscriber() {
    return new Subscriber(
        new Subscription(
            id, language, WordList.split(themes), WordList.split(areas), confirmed == 1),
        address);
  }
}
