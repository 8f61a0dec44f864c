package se.meetmalmo.channels.mail.internal;

import gg.jte.output.StringOutput;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import se.meetmalmo.channels.mail.internal.template.StaticTemplates;
import se.meetmalmo.channels.mail.internal.template.Templates;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.platform.VisibleText;

/** One letter as mail: the same words as text and as HTML. Knows whether it has begun to leave. */
final class Mail extends MimeMessage {
  private static final Templates TEMPLATES = new StaticTemplates();
  private static final int NAME_LENGTH = 100;
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private final String id;
  private boolean leaving;

  private Mail(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * @throws MessagingException when the address is none
   */
  static Mail of(Letter letter, MailSettings settings, Session session) throws MessagingException {
    Mail mail = new Mail(session, "<" + letter.id() + "@" + settings.domain() + ">");
    mail.setFrom(address(settings.from(), settings.fromName()));
    if (!settings.replyTo().isEmpty()) {
      mail.setReplyTo(new InternetAddress[] {address(settings.replyTo(), "")});
    }
    mail.setRecipient(RecipientType.TO, address(letter.address(), letter.name()));
    mail.setSubject(line(letter.subject()), UTF_8);
    mail.setSentDate(Date.from(letter.at()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", letter.language());
    if (!letter.unsubscribe().isEmpty()) {
      mail.setHeader("List-Unsubscribe", "<" + VisibleText.line(letter.unsubscribe()) + ">");
      mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    mail.setContent(bodies(letter));
    mail.saveChanges();
    return mail;
  }

  private static MimeMultipart bodies(Letter letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    StringOutput markup = new StringOutput();
    TEMPLATES.letter(letter, Paragraph.of(letter.text())).render(markup);
    html.setContent(markup.toString(), "text/html; charset=UTF-8");
    return new MimeMultipart("alternative", text, html);
  }

  /** What looks like an encoded word (RFC 2047) would be read as what it stands for. */
  private static String line(String text) {
    return VisibleText.line(text).replace("=?", "= ?");
  }

  /** A name of any length, with anything in it, that stays within its header. */
  private static InternetAddress address(String address, String name) throws MessagingException {
    String line = line(name.length() <= 10_000 ? name : name.substring(0, 10_000));
    int length = Math.min(line.codePointCount(0, line.length()), NAME_LENGTH);
    String shown = line.substring(0, line.offsetByCodePoints(0, length));
    InternetAddress strict = new InternetAddress(address, true);
    try {
      return shown.isEmpty() ? strict : new InternetAddress(address, shown, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java platform has UTF-8", e);
    }
  }

  /** Follows from the delivery, so that the other side can tell a second one. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  String messageId() {
    return id;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    leaving = true;
    super.writeTo(out, ignored);
  }

  /** Whether the server may have all of it. */
  boolean isLeaving() {
    return leaving;
  }
}
