package se.meetmalmo.channels.mail.internal;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import se.meetmalmo.communications.spi.Outcome;

/**
 * What a failure of the library means. Source of the codes: RFC 5321, section 4.2, and the enhanced
 * ones of RFC 3463, of which x.1.x is about addresses.
 */
final class Failures {
  private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("^5\\d\\d[ -]5\\.1\\.[0-9]\\b.*");
  private static final int NO_MAILBOX = 550;
  private static final int NOT_LOCAL = 551;
  private static final int NOT_ALLOWED = 553;
  private static final int SHUTTING_DOWN = 421;

  private Failures() {}

  /**
   * @param leaving whether the message itself had begun to leave
   */
  static Outcome outcome(MessagingException failure, String server, boolean leaving) {
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException address && address.getReturnCode() > 0) {
        return answered(address.getReturnCode(), e, server);
      }
    }
    for (Exception e = failure; e != null; e = next(e)) {
      if (code(e) > 0) {
        return answered(code(e), e, server);
      }
    }
    String why = server + ": " + failure.getMessage();
    return leaving ? new Outcome.Unknown(why) : new Outcome.Deferred(server, why);
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException more ? more.getNextException() : null;
  }

  private static int code(Exception e) {
    if (e instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return e instanceof SMTPSendFailedException message ? message.getReturnCode() : 0;
  }

  private static Outcome answered(int code, Exception e, String server) {
    String reply = String.valueOf(e.getMessage()).strip();
    if (code == SHUTTING_DOWN && !(e instanceof SMTPAddressFailedException)) {
      return new Outcome.Unavailable(reply);
    }
    if (code < 500) {
      return new Outcome.Deferred(server, reply);
    }
    boolean mailbox =
        e instanceof SMTPAddressFailedException
            && (code == NO_MAILBOX || code == NOT_LOCAL || code == NOT_ALLOWED);
    boolean other = reply.matches("(?s)^5\\d\\d[ -]5\\.[2-7]\\..*");
    return NO_SUCH_ADDRESS.matcher(reply).matches() || mailbox && !other
        ? new Outcome.Bounced(server, reply)
        : new Outcome.Refused(server, reply);
  }
}
