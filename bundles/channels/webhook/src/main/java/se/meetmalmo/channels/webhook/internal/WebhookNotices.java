package se.meetmalmo.channels.webhook.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.platform.journal.JournalEvent;

/** One configured system: it is told of the events that it wants. */
@Component(
    service = WebhookNotices.class,
    configurationPid = WebhookConfig.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class WebhookNotices implements Notices {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookNotices.class);
  private final Endpoint endpoint;
  private ServiceRegistration<?> service;

  /** Offers itself under its own name, which only its configuration knows. */
  @Activate
  public WebhookNotices(BundleContext context, WebhookConfig config) {
    this(Endpoint.of(config));
    Dictionary<String, Object> place = new Hashtable<>();
    place.put(Notices.NAME, "webhook-" + endpoint.name());
    place.put(Notices.UNIT, endpoint.unit());
    service = context.registerService(Notices.class, this, place);
    LOG.info("There is a {}", endpoint);
  }

  WebhookNotices(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Deactivate
  void stop() {
    service.unregister();
  }

  Endpoint endpoint() {
    return endpoint;
  }

  @Override
  public List<Notice> of(JournalEvent event) {
    return endpoint.wants(event.type())
        ? List.of(
            new Notice(
                Occasion.of(event),
                Webhooks.SCHEME + ":" + endpoint.name(),
                WebhookChannel.NAME,
                "",
                "en",
                Category.SERVICE,
                ""))
        : List.of();
  }
}
