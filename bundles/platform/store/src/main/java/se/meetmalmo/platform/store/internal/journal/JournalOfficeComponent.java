package se.meetmalmo.platform.store.internal.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.platform.journal.JournalOffice;

/** Brings units and handlers together as they come and go. */
@Component(
    service = {JournalOffice.class, JournalSignal.class},
    immediate = true,
    configurationPid = "se.meetmalmo.platform.store.journal")
@Designate(ocd = JournalConfig.class)
public final class JournalOfficeComponent implements JournalOffice, JournalSignal {
  private static final Logger LOG = LoggerFactory.getLogger(JournalOfficeComponent.class);
  private static final String UNIT = "meet.store.unit";
  private final Node node;
  private final Clock clock;
  private final RetryPolicy retries;
  private final Map<String, UnitDispatcher> dispatchers = new HashMap<>();
  private final Map<JournalHandler, Receiver> receivers = new IdentityHashMap<>();

  @Activate
  public JournalOfficeComponent(
      BundleContext context, JournalConfig config, @Reference Clock clock) {
    this.node = Node.of(config.node().isBlank() ? NodeName.in(file(context)) : config.node());
    this.clock = clock;
    this.retries =
        new RetryPolicy(
            Duration.ofMillis(config.retryBase()),
            config.retryFactor(),
            Duration.ofMillis(config.retryCap()),
            config.retryAttempts());
  }

  private static Path file(BundleContext context) {
    return Optional.ofNullable(context.getProperty("karaf.data"))
        .map(data -> Path.of(data, "meet-node"))
        .orElseGet(() -> context.getDataFile("meet-node").toPath());
  }

  @Deactivate
  public void deactivate() {
    List<UnitDispatcher> ending;
    synchronized (this) {
      ending = List.copyOf(dispatchers.values());
      dispatchers.clear();
    }
    ending.forEach(UnitDispatcher::stop);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      target = "(" + UNIT + "=*)")
  synchronized void addUnit(DataSource source, Map<String, Object> properties) {
    String unit = (String) properties.get(UNIT);
    UnitDispatcher dispatcher = new UnitDispatcher(unit, source, node, clock, retries);
    dispatchers.put(unit, dispatcher);
    receivers.values().forEach(dispatcher::add);
    dispatcher.start();
  }

  void removeUnit(DataSource source, Map<String, Object> properties) {
    UnitDispatcher ending;
    synchronized (this) {
      ending = dispatchers.remove((String) properties.get(UNIT));
    }
    if (ending != null) {
      ending.stop();
    }
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  synchronized void addHandler(JournalHandler handler, Map<String, Object> properties) {
    try {
      Receiver receiver = Receiver.of(handler, properties, node.name());
      receivers.values().stream()
          .filter(receiver::clashes)
          .forEach(
              other ->
                  LOG.error("{} and {} miss events of each other: rename one", receiver, other));
      receivers.put(handler, receiver);
      dispatchers.values().forEach(dispatcher -> dispatcher.add(receiver));
    } catch (IllegalArgumentException e) {
      LOG.error("{} gets no events: {}", handler.getClass().getName(), e.getMessage());
    }
  }

  void removeHandler(JournalHandler handler) {
    List<UnitDispatcher> all;
    synchronized (this) {
      receivers.remove(handler);
      all = List.copyOf(dispatchers.values());
    }
    all.forEach(dispatcher -> dispatcher.remove(handler));
  }

  @Override
  public void committed(String unit) {
    Optional<UnitDispatcher> dispatcher;
    synchronized (this) {
      dispatcher = Optional.ofNullable(dispatchers.get(unit));
    }
    dispatcher.ifPresent(UnitDispatcher::wake);
  }

  @Override
  public List<Progress> progress() {
    return collect(
        UnitDispatcher::progress,
        Comparator.comparing(Progress::unit).thenComparing(Progress::handler));
  }

  @Override
  public List<Parked> parked() {
    return collect(UnitDispatcher::parked, Comparator.comparing(Parked::since));
  }

  @Override
  public void retry(String eventId, String handler) {
    change(eventId, handler, dispatcher -> dispatcher.retry(eventId, handler));
  }

  @Override
  public void drop(String eventId, String handler) {
    change(eventId, handler, dispatcher -> dispatcher.drop(eventId, handler));
  }

  @Override
  public void forget(String unit, String handler) {
    Optional<UnitDispatcher> dispatcher;
    synchronized (this) {
      dispatcher = Optional.ofNullable(dispatchers.get(unit));
    }
    try {
      if (dispatcher.isEmpty() || !dispatcher.get().forget(handler)) {
        throw new NotFoundException("handler of events", handler + " of " + unit);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The journal of " + unit + " could not be changed", e);
    }
  }

  private interface Question<R> {
    R ask(UnitDispatcher dispatcher) throws SQLException;
  }

  private void change(String eventId, String handler, Question<Boolean> change) {
    if (ask(change).stream().noneMatch(found -> found)) {
      throw new NotFoundException("parked event", eventId + " for " + handler);
    }
  }

  private <T> List<T> collect(Question<List<T>> question, Comparator<T> order) {
    return ask(question).stream().flatMap(List::stream).sorted(order).toList();
  }

  private <R> List<R> ask(Question<R> question) {
    List<UnitDispatcher> all;
    synchronized (this) {
      all = List.copyOf(dispatchers.values());
    }
    List<R> answers = new ArrayList<>();
    for (UnitDispatcher dispatcher : all) {
      try {
        answers.add(question.ask(dispatcher));
      } catch (SQLException e) {
        throw new IllegalStateException("A journal could not be read", e);
      }
    }
    return answers;
  }
}
