package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Attempt;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryFile;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.Result;
import se.meetmalmo.communications.spi.Returned;
import se.meetmalmo.communications.spi.Returned.Fault;
import se.meetmalmo.communications.spi.Returns;
import se.meetmalmo.platform.ConflictException;

/** Finds the delivery that a report is about, and believes no more of it than it must. */
@Component
public final class ReturnsComponent implements Returns {
  /** A message's id is its delivery's, at our domain. */
  private static final Pattern OURS = Pattern.compile("<([0-9a-f]{32})@[^<>\\s]{1,255}>");

  private final DeliveryStore store;
  private final Clock clock;

  @Activate
  public ReturnsComponent(@Reference DeliveryStore store, @Reference Clock clock) {
    this.store = store;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Taken take(Returned returned) {
    Optional<DeliveryFile> found = find(returned.messageId());
    if (found.isEmpty()) {
      return Taken.STRANGE;
    }
    DeliveryFile file = found.get();
    if (file.delivery().state() == DeliveryState.SENDING) {
      return Taken.LATER;
    }
    if (file.delivery().state() != DeliveryState.SENT) {
      return Taken.KNOWN;
    }
    return returned.fault() == Fault.DELAYED ? noted(file, returned) : recorded(file, returned);
  }

  private Optional<DeliveryFile> find(String messageId) {
    Matcher ours = OURS.matcher(messageId);
    return ours.matches()
        ? store.find(ours.group(1)).filter(file -> file.delivery().messageId().equals(messageId))
        : Optional.empty();
  }

  private Taken noted(DeliveryFile file, Returned returned) {
    Result line = result(DeliveryState.SENT, returned);
    List<Attempt> log = file.attempts();
    if (!log.isEmpty() && log.get(log.size() - 1).reply().equals(line.reply())) {
      return Taken.KNOWN;
    }
    store.note(file.delivery().id(), line);
    return Taken.NOTED;
  }

  private Taken recorded(DeliveryFile file, Returned returned) {
    boolean gone = returned.fault() == Fault.NO_SUCH_ADDRESS;
    Result result =
        result(gone ? DeliveryState.BOUNCED : DeliveryState.PARKED, returned)
            .blocking(gone ? hash(file.delivery(), returned) : "");
    try {
      store.change(
          file.delivery().id(),
          delivery -> {
            if (delivery.state() != DeliveryState.SENT) {
              throw new ConflictException("Delivery %s is not sent".formatted(delivery.id()));
            }
            return result;
          });
      return Taken.RECORDED;
    } catch (ConflictException somebodyChangedIt) {
      return Taken.LATER;
    }
  }

  /** Of the address that the report names, when it is the one that the message went to. */
  private String hash(Delivery delivery, Returned returned) {
    String mark = store.mark(delivery.id());
    return returned.addresses().stream()
        .map(address -> Composer.addressHash(delivery.channel(), address))
        .filter(hash -> Composer.mark(delivery.id(), hash).equals(mark))
        .findFirst()
        .orElse("");
  }

  private Result result(DeliveryState state, Returned returned) {
    String from = returned.server().isEmpty() ? "" : returned.server() + ": ";
    return Result.of(state, clock.instant(), Redacted.of(from + returned.reply()));
  }
}
