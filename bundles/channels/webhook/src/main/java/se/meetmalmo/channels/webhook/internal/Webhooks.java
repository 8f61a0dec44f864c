package se.meetmalmo.channels.webhook.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.meetmalmo.communications.spi.Correspondence;
import se.meetmalmo.communications.spi.Correspondent;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Purpose;

/** The systems that are configured now. Thread-safe. */
@Component(
    service = {Webhooks.class, Correspondence.class},
    property = Correspondence.SCHEME + "=" + Webhooks.SCHEME)
public final class Webhooks implements Correspondence {
  static final String SCHEME = "webhook";
  private final Map<String, Endpoint> byName = new ConcurrentHashMap<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addHook(WebhookNotices hook) {
    byName.put(hook.endpoint().name(), hook.endpoint());
  }

  void removeHook(WebhookNotices hook) {
    byName.remove(hook.endpoint().name(), hook.endpoint());
  }

  Optional<Endpoint> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Collection<Endpoint> all() {
    return byName.values();
  }

  /** Its address is its name: where that is and what it is told by is configured, not kept. */
  @Override
  public Optional<Correspondent> find(Notice notice, Purpose purpose) {
    return find(notice.recipientId())
        .map(endpoint -> new Correspondent("", endpoint.name(), Map.of()));
  }
}
