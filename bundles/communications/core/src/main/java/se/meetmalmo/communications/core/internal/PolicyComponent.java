package se.meetmalmo.communications.core.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.platform.City;

/** What the configuration says. */
@Component(service = PolicyComponent.class, configurationPid = CommunicationsConfig.PID)
public final class PolicyComponent {
  private final SendingPolicy sending;
  private final QuietHours quiet;

  @Activate
  public PolicyComponent(CommunicationsConfig config) {
    if (!config.perhapsSent().equals("resend") && !config.perhapsSent().equals("park")) {
      throw new IllegalArgumentException(
          "perhapsSent is " + config.perhapsSent() + ", not resend or park");
    }
    this.sending =
        new SendingPolicy(
            new Retries(
                Duration.ofMinutes(config.retryMinutes()),
                config.retryFactor(),
                Duration.ofHours(config.retryCapHours()),
                config.retryAttempts()),
            Duration.ofSeconds(config.leaseSeconds()),
            Duration.ofDays(config.lateDays()),
            config.perhapsSent().equals("resend"));
    this.quiet = QuietHours.parse(config.quietHours(), City.ZONE);
  }

  PolicyComponent(SendingPolicy sending, QuietHours quiet) {
    this.sending = sending;
    this.quiet = quiet;
  }

  SendingPolicy sending() {
    return sending;
  }

  QuietHours quiet() {
    return quiet;
  }
}
