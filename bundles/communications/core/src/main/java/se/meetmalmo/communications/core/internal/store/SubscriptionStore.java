package se.meetmalmo.communications.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.communications.NewSubscription;
import se.meetmalmo.communications.Subscription;

/** Keeps who has asked for news. Each method is one transaction. */
public interface SubscriptionStore {
  /**
   * Keeps what is asked for; of an address that is confirmed already nothing changes.
   *
   * @return as it is kept
   */
  Subscriber ask(NewSubscription asked, Instant now);

  Optional<Subscriber> find(String id);

  Optional<Subscriber> findByLink(String hash);

  void addLink(String id, String hash, Instant now);

  /** Empty when the link opens nothing. */
  Optional<Subscriber> confirm(String hash, Instant now);

  /** Deletes it with its links; nothing happens when there is none. */
  void deleteByLink(String hash);

  /** Deletes those who asked before, and never confirmed. */
  int deleteUnconfirmed(Instant before);

  /** Those who are confirmed, in order of id, after the one given. */
  List<Subscription> confirmed(String afterId, int limit);

  /** How many are confirmed. */
  long countConfirmed();

  /** A subscription with its address. */
  record Subscriber(Subscription subscription, String address) {
    /** Without whose it is. */
    @Override
    public String toString() {
      return subscription.toString();
    }
  }
}
