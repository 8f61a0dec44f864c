package se.meetmalmo.channels.mail.internal;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.meetmalmo.communications.spi.Returned;
import se.meetmalmo.communications.spi.Returned.Fault;

/**
 * Reads a mail that a server sent because another could not be delivered: a report (RFC 3462, 3464,
 * also the international ones of RFC 6533), or prose from a mailer daemon with what it returns
 * below. Whoever else writes is not understood. Anybody can write to the mailbox: no more parts
 * than some are looked at, no deeper than some, and no more of a text than some.
 */
final class ReturnedMail {
  private static final int DEPTH = 4;
  private static final int PARTS = 30;
  private static final int TEXT = 64 * 1_024;
  private static final Pattern DAEMON =
      Pattern.compile("(?i).{0,200}\\b(mailer-daemon|postmaster|mail-daemon)@.{0,300}");
  private static final Pattern ID =
      Pattern.compile("(?im)^[ \\t>]{0,5}message-id:\\s{0,5}(<[^<>\\s]{1,300}>)");
  private static final Pattern TO =
      Pattern.compile(
          "(?im)^[ \\t>]{0,5}to:.{0,300}?<?([^\\s<>,]{1,64}@[^\\s<>,]{1,255})>?[ \\t]{0,5}\\r?$");
  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])5\\.\\d{1,3}\\.\\d{1,3}(?!\\.?\\d)");

  private Optional<DeliveryReport> report = Optional.empty();

  /** There is a report, whatever it says. */
  private boolean isReport;

  private String messageId = "";
  private final StringBuilder prose = new StringBuilder();
  private int parts;

  private ReturnedMail() {}

  /**
   * @param mail small enough to be held
   * @return empty when it is not understood
   */
  static Optional<Returned> of(MimeMessage mail) throws MessagingException, IOException {
    ReturnedMail reading = new ReturnedMail();
    reading.read(mail, 0);
    if (reading.report.isPresent()) {
      return reading.reported(mail, reading.report.get());
    }
    return isByDaemon(mail) ? reading.told() : Optional.empty();
  }

  private Optional<Returned> reported(MimeMessage mail, DeliveryReport said)
      throws MessagingException {
    String about = messageId.isEmpty() ? answered(mail) : messageId;
    return about.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Returned(about, said.addresses(), said.fault(), said.server(), said.reply()));
  }

  /** Exchange may return nothing, and says in the head of its report what it answers. */
  private static String answered(MimeMessage mail) throws MessagingException {
    String said = mail.getHeader("In-Reply-To", " ");
    return said == null ? "" : said.strip();
  }

  private Optional<Returned> told() {
    Matcher id = ID.matcher(prose);
    String about = messageId;
    if (about.isEmpty() && id.find()) {
      about = id.group(1);
    }
    Matcher status = STATUS.matcher(prose);
    boolean isSaid = status.find();
    if (about.isEmpty() || isReport && !isSaid) {
      return Optional.empty(); // a report of no failure says that all went well
    }
    Fault fault = isSaid ? DeliveryReport.fault(status.group()) : Fault.FAILED;
    String reply = isSaid ? line(status.start()) : "returned without a report";
    return Optional.of(new Returned(about, addresses(), fault, "", reply));
  }

  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    Matcher to = TO.matcher(prose);
    if (to.find()) {
      addresses.add(DeliveryReport.address(to.group(1)));
    }
    return addresses;
  }

  /** The line of the prose in which that stands. */
  private String line(int at) {
    int from = prose.lastIndexOf("\n", at) + 1;
    int to = prose.indexOf("\n", at);
    return prose.substring(from, to < 0 ? prose.length() : to).strip();
  }

  private static boolean isByDaemon(MimeMessage mail) throws MessagingException {
    String from = mail.getHeader("From", " ");
    return from != null && DAEMON.matcher(from.strip()).matches();
  }

  private void read(Part part, int depth) throws MessagingException, IOException {
    ContentType type = type(part);
    String kind = type.getBaseType().toLowerCase(Locale.ROOT);
    if (kind.startsWith("multipart/")) {
      readAll(part, depth);
    } else if (kind.equals("message/delivery-status")
        || kind.equals("message/global-delivery-status")) {
      isReport = true;
      try (InputStream fields = part.getInputStream()) {
        report = DeliveryReport.of(fields);
      }
    } else if (kind.equals("text/rfc822-headers") || kind.startsWith("message/")) {
      readReturned(part);
    } else if (kind.equals("text/plain")) {
      readProse(part);
    }
  }

  private void readAll(Part part, int depth) throws MessagingException, IOException {
    if (depth == DEPTH) {
      return;
    }
    MimeMultipart all = new MimeMultipart(part.getDataHandler().getDataSource());
    for (int i = 0; i < all.getCount() && parts < PARTS; i++) {
      parts++;
      BodyPart next = all.getBodyPart(i);
      read(next, depth + 1);
    }
  }

  /** The message that comes back, or the head of it. The first counts. */
  private void readReturned(Part part) throws MessagingException, IOException {
    try (InputStream returned = part.getInputStream()) {
      InternetHeaders head = new InternetHeaders(returned);
      String id = head.getHeader("Message-ID", null);
      messageId = messageId.isEmpty() && id != null ? id.strip() : messageId;
      String to = head.getHeader("To", null);
      if (to != null) {
        prose.append("\nTo: ").append(to.replaceAll("\\s+", " "));
      }
    }
  }

  private void readProse(Part part) throws MessagingException, IOException {
    try (InputStream text = part.getInputStream()) {
      int left = Math.max(0, TEXT - prose.length());
      prose.append(new String(text.readNBytes(left), StandardCharsets.ISO_8859_1)).append('\n');
    }
  }

  private static ContentType type(Part part) throws MessagingException {
    return new ContentType(part.getContentType());
  }
}
