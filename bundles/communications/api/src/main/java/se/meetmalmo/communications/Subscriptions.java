package se.meetmalmo.communications;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who has asked for news. An address is kept while they want it, and no longer. Thread-safe; each
 * method is one transaction.
 */
@ProviderType
public interface Subscriptions {
  /** Whether anybody can subscribe now: there is a mail channel to confirm addresses by. */
  boolean isOpen();

  /**
   * Asks for news: a message to the address has a link that confirms it. Nobody learns whether the
   * address was known before. One that is not confirmed within a week is forgotten.
   */
  void ask(NewSubscription asked);

  /** By private link; empty when it opens nothing. */
  Optional<Subscription> find(String secret);

  /**
   * Confirms the address; again changes nothing.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the link opens nothing
   */
  Subscription confirm(String secret);

  /** Ends it and forgets the address; one that has ended already is not missed. */
  void end(String secret);
}
