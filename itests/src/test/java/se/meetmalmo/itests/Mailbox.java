package se.meetmalmo.itests;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server to which a platform's messages go, and what has come there. */
final class Mailbox implements AutoCloseable {
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", "smtp"));
  private final Platform platform;

  Mailbox(Platform platform) {
    this.platform = platform;
    mail.start();
    try {
      Files.write(
          platform.folder().resolve("etc/se.meetmalmo.channels.mail.cfg"),
          List.of(
              "host = localhost",
              "port = " + mail.getSmtp().getPort(),
              "security = none",
              "from = meet@malmo.example"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a mail says to somebody, whose subject has a word; waits for it. */
  String mailed(String address, String word) {
    platform.await("mail to " + address + " about " + word, () -> !about(address, word).isEmpty());
    return about(address, word).get(0);
  }

  /** Private paths of such a kind in all mails whose subject has a word, in the order they came. */
  List<String> links(String kind, String word) {
    Pattern pattern = Pattern.compile("/" + kind + "/[\\w-]+");
    return about("", word).stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .toList();
  }

  /** The private path of such a kind in a mail; waits for it. */
  String link(String kind, String address, String word) {
    Matcher link = Pattern.compile("/" + kind + "/[\\w-]+").matcher(mailed(address, word));
    if (!link.find()) {
      throw new AssertionError("No link to " + kind + " in the mail to " + address);
    }
    return link.group();
  }

  private List<String> about(String address, String word) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(message -> is(message, address, word))
        .map(Mailbox::text)
        .toList();
  }

  private static boolean is(MimeMessage message, String address, String word) {
    try {
      return message.getAllRecipients()[0].toString().contains(address)
          && message.getSubject().contains(word);
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage message) {
    try {
      Object content = message.getContent();
      return content instanceof Multipart parts
          ? String.valueOf(parts.getBodyPart(0).getContent())
          : String.valueOf(content);
    } catch (IOException | jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    mail.stop();
  }
}
