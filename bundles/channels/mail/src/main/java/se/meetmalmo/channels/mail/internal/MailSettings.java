package se.meetmalmo.channels.mail.internal;

import java.util.Properties;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/** A configuration that makes sense. */
record MailSettings(
    String host,
    int port,
    String security,
    String user,
    String password,
    String from,
    String fromName,
    String replyTo,
    int timeoutSeconds) {

  /**
   * @throws se.meetmalmo.platform.InvalidInputException names all that is wrong
   */
  MailSettings {
    fromName = VisibleText.line(fromName);
    Validation wrong = new Validation();
    wrong
        .required("host", host)
        .email("from", from)
        .check(
            port > 0 && port < 65_536,
            FieldError.of("port", "out-of-range", "is not between 1 and 65535"))
        .check(
            security.equals("starttls") || security.equals("tls") || security.equals("none"),
            FieldError.of("security", "unknown-value", "is not one of starttls, tls, none"))
        .check(
            timeoutSeconds > 0 && timeoutSeconds <= 60,
            FieldError.of("timeoutSeconds", "out-of-range", "is not between 1 and 60"));
    if (!replyTo.isEmpty()) {
      wrong.email("replyTo", replyTo);
    }
    wrong.orThrow();
  }

  static MailSettings of(MailConfig config) {
    return new MailSettings(
        config.host() == null ? "" : config.host().strip(),
        config.port(),
        config.security(),
        config.user(),
        config.password(),
        config.from() == null ? "" : config.from().strip(),
        config.fromName(),
        config.replyTo().strip(),
        config.timeoutSeconds());
  }

  /** The domain of our address, which makes our message ids unique. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  String server() {
    return host + ":" + port;
  }

  Properties properties() {
    String limit = String.valueOf(timeoutSeconds * 1_000L);
    Properties properties = new Properties();
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", String.valueOf(port));
    properties.put("mail.smtp.connectiontimeout", limit);
    properties.put("mail.smtp.timeout", limit);
    properties.put("mail.smtp.writetimeout", limit);
    properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
    properties.put("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
    properties.put("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
    properties.put("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    // a domain of its own: bounces come back to the address that messages come from
    properties.put("mail.smtp.from", from);
    properties.put("mail.smtp.localhost", domain());
    properties.put("mail.mime.charset", "UTF-8");
    properties.put("mail.smtp.allow8bitmime", "true");
    return properties;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "mail by " + server() + ", " + security;
  }
}
