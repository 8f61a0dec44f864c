package se.meetmalmo.intake.core.internal.waiting;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** When something has taken too long, in days of the city's calendar. */
@ObjectClassDefinition(name = "Meet: promises and silence")
public @interface WaitingConfig {
  /** The configuration's name. */
  String PID = "se.meetmalmo.intake.waiting";

  @AttributeDefinition(
      name = "silentDays",
      description = "a sender who has heard nothing for so long, of what is to be decided")
  int silentDays() default 14;

  @AttributeDefinition(
      name = "silentAcceptedDays",
      description = "the same of what is accepted and on its way")
  int silentAcceptedDays() default 30;

  @AttributeDefinition(
      name = "escalateDays",
      description = "so long after the coordinators the project leader is told of the silence")
  int escalateDays() default 7;

  @AttributeDefinition(
      name = "warnDays",
      description = "so long before a promised day, or the day of an answer, it is told")
  int warnDays() default 3;
}
