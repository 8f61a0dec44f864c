package se.meetmalmo.channels.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.meetmalmo.communications.spi.Returned.Fault;

/**
 * What a {@code message/delivery-status} says (RFC 3464): fields of the message, an empty line,
 * fields of each recipient. Ours have one; a list that has taken our message may report of several.
 */
record DeliveryReport(Fault fault, List<String> addresses, String server, String reply) {
  private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("5\\.1\\.(1|2|3|6|10)(\\D.*)?");
  private static final int GROUPS = 20;
  private static final int ADDRESS = 320;

  /** The worst of what it tells; empty when all went well, or it tells nothing. */
  static Optional<DeliveryReport> of(InputStream part) throws IOException, MessagingException {
    BufferedInputStream fields = new BufferedInputStream(part);
    String server = value(new InternetHeaders(fields), "Reporting-MTA");
    List<DeliveryReport> reports = new ArrayList<>();
    for (int i = 0; i < GROUPS && isMore(fields); i++) {
      recipient(new InternetHeaders(fields), server).ifPresent(reports::add);
    }
    return reports.stream().min(Comparator.comparing(DeliveryReport::fault));
  }

  private static boolean isMore(InputStream fields) throws IOException {
    fields.mark(1);
    boolean more = fields.read() >= 0;
    fields.reset();
    return more;
  }

  private static Optional<DeliveryReport> recipient(InternetHeaders fields, String server) {
    String action = text(fields, "Action").toLowerCase(Locale.ROOT);
    if (!action.equals("failed") && !action.equals("delayed")) {
      return Optional.empty();
    }
    String status = text(fields, "Status");
    String said = value(fields, "Diagnostic-Code");
    List<String> addresses =
        Stream.of("Original-Recipient", "Final-Recipient")
            .map(field -> address(value(fields, field)))
            .filter(address -> !address.isEmpty())
            .distinct()
            .toList();
    Fault fault = action.equals("delayed") ? Fault.DELAYED : fault(status);
    String reply = said.contains(status) ? said : status + " " + said;
    return Optional.of(new DeliveryReport(fault, addresses, server, reply.strip()));
  }

  /** What one that was given up means. */
  static Fault fault(String status) {
    return NO_SUCH_ADDRESS.matcher(status).matches() ? Fault.NO_SUCH_ADDRESS : Fault.FAILED;
  }

  /** As it is compared; empty when it can't be one. */
  static String address(String said) {
    String bare = said.replaceAll("^<|>$", "").strip();
    return bare.length() <= ADDRESS && bare.indexOf('@') > 0 ? bare : "";
  }

  private static String text(InternetHeaders fields, String name) {
    return Objects.requireNonNullElse(fields.getHeader(name, null), "").strip();
  }

  /** What stands after the type: {@code rfc822; anna@example.se}. */
  private static String value(InternetHeaders fields, String name) {
    String text = text(fields, name);
    return text.substring(text.indexOf(';') + 1).strip();
  }
}
