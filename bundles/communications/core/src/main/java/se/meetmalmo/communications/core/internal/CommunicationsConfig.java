package se.meetmalmo.communications.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How people are told. */
@ObjectClassDefinition(name = "Meet: communications")
public @interface CommunicationsConfig {
  /** The configuration's name. */
  String PID = "se.meetmalmo.communications";

  @AttributeDefinition(name = "retryMinutes", description = "first pause after a failure")
  int retryMinutes() default 1;

  @AttributeDefinition(name = "retryFactor", description = "each pause is so many times the last")
  int retryFactor() default 3;

  @AttributeDefinition(name = "retryCapHours", description = "longest pause")
  int retryCapHours() default 12;

  @AttributeDefinition(name = "retryAttempts", description = "after so many it is parked")
  int retryAttempts() default 15;

  @AttributeDefinition(
      name = "leaseSeconds",
      description = "how long a node that died keeps a channel; longer than the channel's limits")
  int leaseSeconds() default 120;

  @AttributeDefinition(
      name = "lateDays",
      description = "what waited longer for its channel to come is not sent any more")
  int lateDays() default 7;

  @AttributeDefinition(
      name = "perhapsSent",
      description = "what becomes of a message of which nobody knows whether it went: resend, park")
  String perhapsSent() default "resend";

  @AttributeDefinition(
      name = "quietHours",
      description = "when no news is sent, in the city's time; empty: never; service always goes")
  String quietHours() default "21:00-07:00";
}
