package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.ChannelState;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.Standing;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.platform.HealthCheck;

/** What an operator should look at; none of it keeps anybody from being served. */
@Component(service = HealthCheck.class)
public final class CommunicationsHealth implements HealthCheck {
  private final DeliveryStore store;
  private final ChannelOffice channels;
  private final Clock clock;

  @Activate
  public CommunicationsHealth(
      @Reference DeliveryStore store, @Reference ChannelOffice channels, @Reference Clock clock) {
    this.store = store;
    this.channels = channels;
    this.clock = clock;
  }

  @Override
  public Result check() {
    Instant now = clock.instant();
    Standing standing = store.standing(now);
    List<String> says = new ArrayList<>();
    says.add(standing.count(DeliveryState.SENT) + " deliveries sent");
    if (!channels.isPresent(Notice.MAIL)) {
      says.add(
          "no mail channel, senders read it on their pages: configure se.meetmalmo.channels.mail");
    }
    remark(says, standing, DeliveryState.NO_CHANNEL, "reach nobody");
    remark(says, standing, DeliveryState.PARKED, "parked, see meet:delivery-list --state PARKED");
    remark(says, standing, DeliveryState.BOUNCED, "bounced");
    standing
        .oldestWaiting()
        .ifPresent(at -> says.add("the oldest has waited " + waited(Duration.between(at, now))));
    channels.states().stream()
        .filter(state -> state.pausedUntil() != null)
        .map(ChannelState::kind)
        .forEach(kind -> says.add("channel " + kind + " can't send now"));
    return new Result("communications", true, String.join("; ", says));
  }

  private static void remark(
      List<String> says, Standing standing, DeliveryState state, String what) {
    if (standing.count(state) > 0) {
      says.add(standing.count(state) + " " + what);
    }
  }

  private static String waited(Duration time) {
    return time.toHours() > 0 ? time.toHours() + " h" : time.toMinutes() + " min";
  }
}
