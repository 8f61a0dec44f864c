package se.meetmalmo.channels.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to the server that is kept for the next letter: for half a minute, or a hundred
 * letters. Thread-safe.
 */
final class MailLine {
  private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int LETTERS = 100;
  private final Session session;
  private final MailSettings settings;
  private final Clock clock;
  private SMTPTransport transport;
  private Instant used = Instant.MIN;
  private int letters;

  MailLine(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(settings.properties());
  }

  Session session() {
    return session;
  }

  /** The one that is open and fresh, or a new one. */
  synchronized SMTPTransport open() throws MessagingException {
    boolean stale = used.plus(IDLE).isBefore(clock.instant()) || letters >= LETTERS;
    if (transport == null || stale || !transport.isConnected()) {
      close();
      SMTPTransport fresh = (SMTPTransport) session.getTransport("smtp");
      connect(fresh);
      transport = fresh;
      letters = 0;
    }
    used = clock.instant();
    letters++;
    return transport;
  }

  private void connect(Transport fresh) throws MessagingException {
    if (settings.user().isEmpty()) {
      fresh.connect();
    } else {
      fresh.connect(settings.user(), settings.password());
    }
  }

  /** Ends it when nothing was sent for a while. */
  synchronized void closeIdle() {
    if (used.plus(IDLE).isBefore(clock.instant())) {
      close();
    }
  }

  synchronized void close() {
    Optional.ofNullable(transport).ifPresent(MailLine::end);
    transport = null;
  }

  private static void end(Transport old) {
    try {
      old.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server had gone already", e);
    }
  }
}
