package se.meetmalmo.channels.mail.internal;

import java.time.Instant;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Letter;
import se.meetmalmo.communications.spi.Occasion;

/** What the tests send, and by which server. */
final class Letters {
  static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  private Letters() {}

  static Letter service(String id) {
    return letter(id, "Anna Ek", "anna@example.se", "Din idé tas vidare", "Hej!", "");
  }

  static Letter letter(
      String id, String name, String address, String subject, String text, String unsubscribe) {
    return new Letter(
        id,
        name,
        address,
        "sv",
        unsubscribe.isEmpty() ? Category.SERVICE : Category.NEWSLETTER,
        subject,
        text,
        unsubscribe,
        AT,
        new Occasion("intake", "e1", "IdeaAccepted", "idea:1", AT));
  }

  static MailSettings settings(int port) {
    return settings(port, "none", "", "");
  }

  static MailSettings settings(int port, String security, String user, String password) {
    return new MailSettings(
        "localhost", port, security, user, password, "meet@malmo.example", "Meet Malmö", "", 5);
  }
}
