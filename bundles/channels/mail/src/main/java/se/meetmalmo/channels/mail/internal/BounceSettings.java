package se.meetmalmo.channels.mail.internal;

import java.util.Objects;
import java.util.Properties;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/** A configuration of the mailbox that makes sense. */
record BounceSettings(
    String host,
    int port,
    String security,
    String user,
    String password,
    String folder,
    String handled,
    int timeoutSeconds) {

  /**
   * @throws se.meetmalmo.platform.InvalidInputException names all that is wrong
   */
  BounceSettings {
    host = Objects.requireNonNullElse(host, "").strip();
    user = Objects.requireNonNullElse(user, "").strip();
    password = Objects.requireNonNullElse(password, "");
    new Validation()
        .required("host", host)
        .required("user", user)
        .required("password", password)
        .required("folder", folder)
        .required("handled", handled)
        .check(
            !handled.equalsIgnoreCase(folder),
            FieldError.of("handled", "malformed", "is the folder that bounces arrive in"))
        .check(
            port > 0 && port < 65_536,
            FieldError.of("port", "out-of-range", "is not between 1 and 65535"))
        .check(
            security.equals("starttls") || security.equals("tls") || security.equals("none"),
            FieldError.of("security", "unknown-value", "is not one of tls, starttls, none"))
        .check(
            timeoutSeconds > 0 && timeoutSeconds <= 60,
            FieldError.of("timeoutSeconds", "out-of-range", "is not between 1 and 60"))
        .orThrow();
  }

  static BounceSettings of(BounceConfig config) {
    return new BounceSettings(
        config.host(),
        config.port(),
        config.security(),
        config.user(),
        config.password(),
        config.folder().strip(),
        config.handled().strip(),
        config.timeoutSeconds());
  }

  /** The library's name for it. */
  String protocol() {
    return security.equals("tls") ? "imaps" : "imap";
  }

  Properties properties() {
    String of = "mail." + protocol() + ".";
    String limit = String.valueOf(timeoutSeconds * 1_000L);
    Properties properties = new Properties();
    properties.put(of + "connectiontimeout", limit);
    properties.put(of + "timeout", limit);
    properties.put(of + "writetimeout", limit);
    properties.put(of + "starttls.enable", String.valueOf(security.equals("starttls")));
    properties.put(of + "starttls.required", String.valueOf(security.equals("starttls")));
    properties.put(of + "ssl.checkserveridentity", "true");
    // what is looked at stays unread for those who read the mailbox too
    properties.put(of + "peek", "true");
    return properties;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "%s at %s:%d, %s".formatted(folder, host, port, security);
  }
}
