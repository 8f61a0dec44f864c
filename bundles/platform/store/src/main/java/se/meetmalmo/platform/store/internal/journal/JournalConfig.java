package se.meetmalmo.platform.store.internal.journal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How events that fail are tried again. */
@ObjectClassDefinition(name = "Meet: journal")
public @interface JournalConfig {
  @AttributeDefinition(
      name = "node",
      description = "lasting name, another on every node; empty: one is drawn at the first start")
  String node() default "";

  @AttributeDefinition(name = "retryBase", description = "first pause in milliseconds")
  long retryBase() default 1000;

  @AttributeDefinition(name = "retryFactor", description = "each pause is so many times the last")
  int retryFactor() default 4;

  @AttributeDefinition(name = "retryCap", description = "longest pause in milliseconds")
  long retryCap() default 3_600_000;

  @AttributeDefinition(name = "retryAttempts", description = "after so many an event is parked")
  int retryAttempts() default 8;
}
