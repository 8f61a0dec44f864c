package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.ChannelState;
import se.meetmalmo.communications.ChannelTrial;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryFile;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.Message;
import se.meetmalmo.communications.NewMessage;
import se.meetmalmo.communications.Told;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.MessageStore;
import se.meetmalmo.communications.core.internal.store.Result;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.communications.spi.Purpose;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;

/** The communications, put together. */
@Component(service = Communications.class)
public final class CommunicationsComponent implements Communications {
  private static final Set<DeliveryState> WAITS =
      EnumSet.of(DeliveryState.PLANNED, DeliveryState.RETRY, DeliveryState.NO_CHANNEL);
  private static final Set<DeliveryState> UNSENT =
      EnumSet.complementOf(EnumSet.of(DeliveryState.SENT, DeliveryState.SENDING));

  private final DeliveryStore store;
  private final ChannelOffice channels;
  private final MessageStore messages;
  private final CorrespondenceDesk correspondences;
  private final Clock clock;

  @Activate
  public CommunicationsComponent(
      @Reference DeliveryStore store,
      @Reference MessageStore messages,
      @Reference ChannelOffice channels,
      @Reference CorrespondenceDesk correspondences,
      @Reference Clock clock) {
    this.store = store;
    this.messages = messages;
    this.channels = channels;
    this.correspondences = correspondences;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Page<Delivery> deliveries(DeliveryQuery query, Actor reader) {
    Access.checkReads(reader);
    return store.list(query);
  }

  @Override
  public List<Told> told(String subject, String recipient) {
    PageRequest all = new PageRequest(0, PageRequest.MAX_SIZE);
    return store.list(DeliveryQuery.about(subject, all)).items().stream()
        .filter(delivery -> delivery.recipient().equals(recipient))
        .filter(delivery -> delivery.state() != DeliveryState.SUPPRESSED)
        .map(this::told)
        .toList();
  }

  private Told told(Delivery delivery) {
    Optional<Message> written =
        delivery.kind().equals(NewsKinds.STAFF_MESSAGE)
            ? messages.find(delivery.event())
            : Optional.empty();
    boolean sent =
        delivery.state() == DeliveryState.SENT || delivery.state() == DeliveryState.BOUNCED;
    return new Told(
        delivery.kind(),
        delivery.channel(),
        delivery.state(),
        sent ? delivery.changedAt() : delivery.plannedAt(),
        sent ? delivery.server() : "",
        written.map(Message::subject).orElse(""),
        written.map(Message::text).orElse(""));
  }

  @Override
  public Optional<DeliveryFile> delivery(String id, Actor reader) {
    Access.checkReads(reader);
    return store.find(id);
  }

  @Override
  public Delivery retry(String id, Actor by) {
    Access.checkWrites(by);
    Delivery again =
        changed(id, UNSENT, DeliveryState.RETRY, "to be sent again, says " + by.name());
    channels.wake(Set.of(again.channel()));
    return again;
  }

  @Override
  public Delivery park(String id, Actor by) {
    Access.checkWrites(by);
    return changed(id, WAITS, DeliveryState.PARKED, "parked by " + by.name());
  }

  @Override
  public Delivery bounced(String id, String reason, Actor by) {
    Access.checkWrites(by);
    return changed(id, EnumSet.of(DeliveryState.SENT), DeliveryState.BOUNCED, reason);
  }

  private Delivery changed(String id, Set<DeliveryState> from, DeliveryState to, String why) {
    return store.change(
        id,
        delivery -> {
          if (!from.contains(delivery.state())) {
            throw new ConflictException(
                "Delivery %s is %s, not one of %s".formatted(id, delivery.state(), from));
          }
          return Result.of(to, clock.instant(), Redacted.of(why));
        });
  }

  @Override
  public List<ChannelState> channels(Actor reader) {
    Access.checkReads(reader);
    return channels.states();
  }

  @Override
  public ChannelTrial test(String kind, String address, Actor by) {
    Access.checkWrites(by);
    return channels.test(kind, address.strip());
  }

  @Override
  public Message send(NewMessage message, Actor by) {
    Access.checkWrites(by);
    Message sent =
        new Message(
            Ids.next(),
            message.category(),
            message.subject(),
            message.text(),
            message.language(),
            message.ideas().stream()
                .map(idea -> idea(idea, message.language(), by))
                .distinct()
                .toList(),
            by.name(),
            clock.instant());
    messages.insert(sent);
    return sent;
  }

  /** The id of an idea that is known. */
  private String idea(String named, String language, Actor by) {
    Notice asked =
        new Notice(
            new Occasion("", "", "", "", clock.instant()),
            "idea-sender:" + named,
            Notice.MAIL,
            NewsKinds.STAFF_MESSAGE,
            language,
            Category.SERVICE,
            "");
    return Optional.of(asked)
        .filter(notice -> correspondences.knows(notice.scheme()))
        .flatMap(notice -> correspondences.find(notice, Purpose.preview(by)))
        .map(someone -> someone.facts().getOrDefault("id", named))
        .orElseThrow(() -> new NotFoundException("idea", named));
  }

  @Override
  public Page<Message> messages(PageRequest page, Actor reader) {
    Access.checkReads(reader);
    return messages.list(page);
  }

  @Override
  public Optional<Message> message(String id, Actor reader) {
    Access.checkReads(reader);
    return messages.find(id);
  }
}
