package se.meetmalmo.channels.mail.internal;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.communications.spi.Returns;
import se.meetmalmo.communications.spi.Returns.Taken;
import se.meetmalmo.platform.HealthCheck;
import se.meetmalmo.platform.MetricSource;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Reads what came back. There only while a mailbox is configured. */
@Component(
    configurationPid = BounceConfig.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    service = {Sweep.class, HealthCheck.class, MetricSource.class},
    property = {Sweep.NAME + "=channels-mail-bounces", Sweep.EVERY + "=PT5M"})
public final class BounceSweep implements Sweep, HealthCheck, MetricSource {
  private static final Logger LOG = LoggerFactory.getLogger(BounceSweep.class);
  private final BounceSettings settings;
  private final Returns returns;
  private final Mailbox mailbox;
  private final Map<Taken, Integer> taken = new EnumMap<>(Taken.class);
  private String last = "not read by this node yet";

  @Activate
  public BounceSweep(BounceConfig config, @Reference Returns returns) {
    this(BounceSettings.of(config), returns);
  }

  BounceSweep(BounceSettings settings, Returns returns) {
    this.settings = settings;
    this.returns = returns;
    this.mailbox = new Mailbox(settings);
    LOG.info("Bounces are read from {}", settings);
  }

  /**
   * @throws MessagingException when the mailbox can't be read: tried again, and seen as a timer
   *     that fails
   */
  @Override
  public Swept run(Instant now) throws MessagingException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(BounceSweep.class.getClassLoader());
    try {
      Swept swept = mailbox.read(returned -> counted(returns.take(returned)));
      say("read " + now);
      return swept;
    } catch (MessagingException e) {
      say("can't be read: " + e.getClass().getSimpleName());
      throw e;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private synchronized Taken counted(Taken what) {
    taken.merge(what, 1, Integer::sum);
    return what;
  }

  private synchronized void say(String what) {
    last = what;
  }

  private synchronized int count(Taken what) {
    return taken.getOrDefault(what, 0);
  }

  private int left() {
    return mailbox.left();
  }

  /** Counted since this node began; a mailbox that can't be read keeps nobody from being served. */
  @Override
  public Result check() {
    String said;
    synchronized (this) {
      said = last;
    }
    return new Result(
        "mail-bounces",
        true,
        "%s: %s; %d recorded, %d delays, %d of no message of ours, %d left unread by it"
            .formatted(
                settings.folder(),
                said,
                count(Taken.RECORDED),
                count(Taken.NOTED),
                count(Taken.STRANGE),
                left()));
  }

  @Override
  public List<Gauge> gauges() {
    return List.of(
        new Gauge(
            "meet_mail_bounces_recorded",
            "Bounces recorded since this node began",
            count(Taken.RECORDED)),
        new Gauge(
            "meet_mail_bounces_left",
            "Mails in the mailbox of bounces that are none, or are not understood",
            left()));
  }
}
