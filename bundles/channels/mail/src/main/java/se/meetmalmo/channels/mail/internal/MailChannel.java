package se.meetmalmo.channels.mail.internal;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.communications.spi.Channel;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Outcome;

/** Sends by SMTP. There only while a server is configured. */
@Component(
    configurationPid = MailConfig.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = Channel.KIND + "=mail")
public final class MailChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);
  private static final long LOOK_SECONDS = 10;
  private final MailSettings settings;
  private final MailLine line;
  private final ScheduledExecutorService timer;

  @Activate
  public MailChannel(MailConfig config, @Reference Clock clock) {
    this(MailSettings.of(config), clock);
  }

  MailChannel(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.line = new MailLine(settings, clock);
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "meet-mail-line");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(line::closeIdle, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    LOG.info("Messages go by {}", settings);
  }

  @Deactivate
  void stop() {
    timer.shutdownNow();
    line.close();
  }

  /** The library looks its parts up by the thread's class loader. */
  @Override
  public Outcome send(Letter letter) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(MailChannel.class.getClassLoader());
    try {
      return sent(letter);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Outcome sent(Letter letter) {
    Mail mail;
    try {
      mail = Mail.of(letter, settings, line.session());
    } catch (AddressException e) {
      return new Outcome.Bounced("", "is no e-mail address");
    } catch (MessagingException e) {
      return new Outcome.Refused("", "could not be made a message: " + e.getMessage());
    }
    return connected(mail);
  }

  private Outcome connected(Mail mail) {
    SMTPTransport transport;
    try {
      transport = line.open();
    } catch (AuthenticationFailedException e) {
      return new Outcome.Unavailable(settings.server() + " refuses our account");
    } catch (MessagingException e) {
      return new Outcome.Unavailable(settings.server() + ": " + e.getMessage());
    }
    return handedOver(mail, transport);
  }

  private Outcome handedOver(Mail mail, SMTPTransport transport) {
    try {
      Address[] to = mail.getAllRecipients();
      transport.sendMessage(mail, to);
      return new Outcome.Accepted(
          settings.server(), mail.messageId(), transport.getLastServerResponse());
    } catch (MessagingException e) {
      Outcome outcome = Failures.outcome(e, settings.server(), mail.isLeaving());
      if (!(outcome instanceof Outcome.Bounced || outcome instanceof Outcome.Refused)) {
        line.close();
      }
      return outcome;
    }
  }
}
