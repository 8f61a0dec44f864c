package se.meetmalmo.communications.core.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.console.ConsoleActor;

/** Completes the ids of deliveries that were not sent, the newest. */
@Service
public final class DeliveryCompleter implements Completer {
  private static final List<DeliveryState> UNSENT =
      List.of(
          DeliveryState.PARKED,
          DeliveryState.RETRY,
          DeliveryState.PLANNED,
          DeliveryState.NO_CHANNEL,
          DeliveryState.BOUNCED,
          DeliveryState.SUPPRESSED);

  @Reference Communications communications;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> ids =
        communications
            .deliveries(
                new DeliveryQuery("", "", UNSENT, new PageRequest(0, 50)), ConsoleActor.current())
            .items()
            .stream()
            .map(Delivery::id)
            .toList();
    return new StringsCompleter(ids, false).complete(session, line, candidates);
  }
}
