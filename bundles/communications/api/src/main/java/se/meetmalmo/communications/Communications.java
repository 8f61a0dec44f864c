package se.meetmalmo.communications;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;

/**
 * What people are told, and what became of it. Thread-safe. Each method is one transaction; those
 * that somebody may not do throw {@link se.meetmalmo.platform.ForbiddenException}.
 */
@ProviderType
public interface Communications {
  /** Those who see what was sent. */
  Set<String> READERS =
      Set.of(
          Roles.COORDINATOR,
          Roles.PROJECT_LEADER,
          Roles.DEPUTY_PROJECT_LEADER,
          Roles.COMMUNICATOR,
          Roles.OPERATOR);

  /** Those who write to people, and act on what was not sent. */
  Set<String> WRITERS = Set.of(Roles.COORDINATOR, Roles.COMMUNICATOR, Roles.OPERATOR);

  Page<Delivery> deliveries(DeliveryQuery query, Actor reader);

  /**
   * What one recipient was told of one subject, newest first, at most 200; without what was
   * suppressed. For the recipient's own page: whoever asks has seen that the reader is that person.
   *
   * @param subject {@code idea:018f...}
   * @param recipient {@code idea-sender:018f...}
   */
  List<Told> told(String subject, String recipient);

  /** Empty when there is no such delivery. */
  Optional<DeliveryFile> delivery(String id, Actor reader);

  /**
   * Sends at the next opportunity what waits, is parked, bounced or suppressed, or reaches nobody.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such delivery
   * @throws se.meetmalmo.platform.ConflictException when it is sent or being sent
   */
  Delivery retry(String id, Actor by);

  /**
   * Gives up what waits.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such delivery
   * @throws se.meetmalmo.platform.ConflictException when it does not wait
   */
  Delivery park(String id, Actor by);

  /**
   * Records that what was sent came back: there is no such address.
   *
   * @param reason as the bounce says; addresses in it are hidden
   * @throws se.meetmalmo.platform.NotFoundException when there is no such delivery
   * @throws se.meetmalmo.platform.ConflictException when it was not sent
   */
  Delivery bounced(String id, String reason, Actor by);

  /** The channels that are there, and those that something waits for; by kind. */
  List<ChannelState> channels(Actor reader);

  /**
   * Sends a trial message at once, on this node; nothing of it is kept.
   *
   * @param address as the channel wants it
   * @throws se.meetmalmo.platform.NotFoundException when this node has no such channel
   */
  ChannelTrial test(String kind, String address, Actor by);

  /**
   * Writes to people: to the senders of some ideas, or to all who have asked for news.
   *
   * @throws se.meetmalmo.platform.NotFoundException names an idea that does not exist
   */
  Message send(NewMessage message, Actor by);

  /** What was written, newest first. */
  Page<Message> messages(PageRequest page, Actor reader);

  /** Empty when there is no such message. */
  Optional<Message> message(String id, Actor reader);
}
