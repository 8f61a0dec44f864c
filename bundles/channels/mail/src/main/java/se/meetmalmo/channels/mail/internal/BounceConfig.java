package se.meetmalmo.channels.mail.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The mailbox that bounces come to: the one of {@link MailConfig#from}. Without it none is read.
 */
@ObjectClassDefinition(name = "Meet: mailbox of bounces")
public @interface BounceConfig {
  /** The configuration's name. */
  String PID = "se.meetmalmo.channels.mail.bounces";

  @AttributeDefinition(name = "host", description = "IMAP server")
  String host();

  @AttributeDefinition(name = "port", description = "993 with tls, 143 with starttls")
  int port() default 993;

  @AttributeDefinition(
      name = "security",
      description = "tls, starttls (required, not only tried), or none within a trusted network")
  String security() default "tls";

  @AttributeDefinition(name = "user", description = "whose mailbox it is")
  String user();

  @AttributeDefinition(name = "password", type = AttributeType.PASSWORD)
  String password();

  @AttributeDefinition(name = "folder", description = "where bounces arrive")
  String folder() default "INBOX";

  @AttributeDefinition(
      name = "handled",
      description = "folder that reports are moved to once they are recorded; made if need be")
  String handled() default "Meet-bounces";

  @AttributeDefinition(name = "timeoutSeconds", description = "for connecting and each answer")
  int timeoutSeconds() default 15;
}
