package se.meetmalmo.channels.mail.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The mail server, and who writes. Without it there is no mail channel. */
@ObjectClassDefinition(name = "Meet: mail channel")
public @interface MailConfig {
  /** The configuration's name. */
  String PID = "se.meetmalmo.channels.mail";

  @AttributeDefinition(name = "host", description = "SMTP server")
  String host();

  @AttributeDefinition(name = "port", description = "587 with starttls, 465 with tls")
  int port() default 587;

  @AttributeDefinition(
      name = "security",
      description = "starttls (required, not only tried), tls, or none within a trusted network")
  String security() default "starttls";

  @AttributeDefinition(name = "user", description = "empty: no authentication")
  String user() default "";

  @AttributeDefinition(name = "password", type = AttributeType.PASSWORD)
  String password() default "";

  @AttributeDefinition(name = "from", description = "address that messages come from")
  String from();

  @AttributeDefinition(name = "fromName", description = "name beside it")
  String fromName() default "Meet Malmö";

  @AttributeDefinition(name = "replyTo", description = "empty: replies go to from")
  String replyTo() default "";

  @AttributeDefinition(
      name = "timeoutSeconds",
      description = "for connecting, and for each answer; six of them fit into leaseSeconds")
  int timeoutSeconds() default 15;
}
