package se.meetmalmo.channels.webhook.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One system that is told of events. */
@ObjectClassDefinition(name = "Meet: webhook")
public @interface WebhookConfig {
  /** The factory's name: {@code etc/se.meetmalmo.channels.webhook~NAME.cfg}. */
  String PID = "se.meetmalmo.channels.webhook";

  @AttributeDefinition(name = "name", description = "lasting name; lower-case letters, digits, -")
  String name();

  @AttributeDefinition(name = "url", description = "https address that takes a POST")
  String url();

  @AttributeDefinition(
      name = "secret",
      type = AttributeType.PASSWORD,
      description = "shared with the system; at least 32 characters")
  String secret();

  @AttributeDefinition(name = "unit", description = "whose events, or * for all")
  String unit() default "intake";

  @AttributeDefinition(name = "types", description = "only these events; empty: all")
  String[] types() default {};

  @AttributeDefinition(
      name = "internal",
      description = "the system is within our own network, where http and private addresses are")
  boolean internal() default false;
}
