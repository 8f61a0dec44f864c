package se.meetmalmo.communications.core.internal;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import se.meetmalmo.channels.mail.internal.MailChannel;
import se.meetmalmo.channels.mail.internal.MailConfig;

/** A real mail server on a port of its own, and channels to it. */
final class MailServer implements AutoCloseable {
  private final int port;
  private final GreenMail server;

  MailServer() {
    server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
    server.start();
    port = server.getSmtp().getPort();
  }

  int port() {
    return port;
  }

  static MailChannel channel(int port, Clock clock) {
    return new MailChannel(config(port), clock);
  }

  /** One per message that came, in the order that they came: its subject. */
  List<String> subjects() {
    return Arrays.stream(server.getReceivedMessages()).map(MailServer::subject).toList();
  }

  List<String> ids() {
    return Arrays.stream(server.getReceivedMessages()).map(MailServer::id).toList();
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  private static MailConfig config(int port) {
    return new MailConfig() {
      @Override
      public String host() {
        return "localhost";
      }

      @Override
      public int port() {
        return port;
      }

      @Override
      public String security() {
        return "none";
      }

      @Override
      public String user() {
        return "";
      }

      @Override
      public String password() {
        return "";
      }

      @Override
      public String from() {
        return "meet@malmo.example";
      }

      @Override
      public String fromName() {
        return "Meet";
      }

      @Override
      public String replyTo() {
        return "";
      }

      @Override
      public int timeoutSeconds() {
        return 10;
      }

      @Override
      public Class<? extends Annotation> annotationType() {
        return MailConfig.class;
      }
    };
  }
}
