package se.meetmalmo.knowledgebank.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator sets for the knowledge bank, in {@code se.meetmalmo.knowledgebank}. */
@ObjectClassDefinition(name = "Meet knowledge bank")
public @interface BankSettings {
  String PID = "se.meetmalmo.knowledgebank";

  @AttributeDefinition(name = "Days between two questions to an owner")
  int reviewDays() default 180;

  @AttributeDefinition(name = "Days an owner has to confirm before an initiative is marked stale")
  int graceDays() default 30;
}
