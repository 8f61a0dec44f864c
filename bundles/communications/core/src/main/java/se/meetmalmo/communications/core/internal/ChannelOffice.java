package se.meetmalmo.communications.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.communications.ChannelState;
import se.meetmalmo.communications.ChannelTrial;
import se.meetmalmo.communications.core.internal.store.DeliveryStore;
import se.meetmalmo.communications.core.internal.store.MessageStore;
import se.meetmalmo.communications.spi.Channel;
import se.meetmalmo.platform.NotFoundException;

/** The channels that are there now, each with a thread that sends by it. Thread-safe. */
@Component(service = ChannelOffice.class)
public final class ChannelOffice {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelOffice.class);
  private final DeliveryStore store;
  private final Composer composer;
  private final Clock clock;
  private final SendingPolicy policy;
  private final Map<String, ChannelWorker> workers = new HashMap<>();
  private final Map<String, Channel> channels = new HashMap<>();

  @Activate
  public ChannelOffice(
      @Reference DeliveryStore store,
      @Reference CorrespondenceDesk correspondences,
      @Reference WordingDesk wordings,
      @Reference MessageStore messages,
      @Reference PolicyComponent policy,
      @Reference Clock clock) {
    this.store = store;
    this.composer = new Composer(correspondences, wordings, store, messages::find);
    this.clock = clock;
    this.policy = policy.sending();
  }

  /** Of several of one kind the first sends. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  synchronized void addChannel(Channel channel, Map<String, Object> properties) {
    String kind = String.valueOf(properties.get(Channel.KIND));
    if (channels.putIfAbsent(kind, channel) == null) {
      ChannelWorker worker =
          new ChannelWorker(kind, new ChannelSender(kind, channel, store, composer, clock, policy));
      workers.put(kind, worker);
      worker.start();
      LOG.info("Channel {} is there", kind);
    } else {
      LOG.warn("There is a channel {} already; another is left aside", kind);
    }
  }

  void removeChannel(Channel channel, Map<String, Object> properties) {
    String kind = String.valueOf(properties.get(Channel.KIND));
    ChannelWorker worker;
    synchronized (this) {
      if (channels.get(kind) != channel) {
        return;
      }
      channels.remove(kind);
      worker = workers.remove(kind);
    }
    worker.stop();
    LOG.info("Channel {} is gone", kind);
  }

  @Deactivate
  void stop() {
    Collection<ChannelWorker> all;
    synchronized (this) {
      all = List.copyOf(workers.values());
      workers.clear();
      channels.clear();
    }
    all.forEach(ChannelWorker::stop);
  }

  synchronized boolean isPresent(String kind) {
    return channels.containsKey(kind);
  }

  /** There is something to send by these. */
  synchronized void wake(Set<String> kinds) {
    kinds.stream().map(workers::get).filter(Objects::nonNull).forEach(ChannelWorker::wake);
  }

  /**
   * Says of what waits for channels that no node has that the status page is all there is.
   *
   * @return how many there were
   */
  int strand() {
    Instant now = clock.instant();
    int all = 0;
    for (String kind : store.waiting().keySet()) {
      int stranded = isPresent(kind) ? 0 : store.strand(kind, now);
      if (stranded > 0) {
        LOG.warn("{} deliveries wait for a channel {}, which is not there", stranded, kind);
      }
      all += stranded;
    }
    return all;
  }

  List<ChannelState> states() {
    Map<String, Long> waiting = store.waiting();
    List<ChannelState> states = new ArrayList<>();
    synchronized (this) {
      Set<String> kinds = new TreeSet<>(waiting.keySet());
      kinds.addAll(channels.keySet());
      for (String kind : kinds) {
        ChannelWorker worker = workers.get(kind);
        states.add(
            new ChannelState(
                kind,
                worker != null,
                worker == null ? null : worker.sender().resting().until().orElse(null),
                waiting.getOrDefault(kind, 0L)));
      }
    }
    return states;
  }

  /**
   * @throws NotFoundException when there is no such channel on this node
   */
  ChannelTrial test(String kind, String address) {
    Channel channel;
    synchronized (this) {
      channel = channels.get(kind);
    }
    if (channel == null) {
      throw new NotFoundException("channel", kind);
    }
    return Trial.of(channel, address, clock.instant());
  }
}
