package se.meetmalmo.matchmaking.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How groups are put together: {@code etc/se.meetmalmo.matchmaking.cfg}. */
@ObjectClassDefinition(name = "Meet matchmaking")
public @interface Matching {
  @AttributeDefinition(description = "At least so many of a group are of the city's side")
  int citySeats() default 2;

  @AttributeDefinition(description = "At least so many of a group are of business")
  int businessSeats() default 2;

  @AttributeDefinition(description = "Who can give so many hours a month can lead a group")
  int leaderHours() default 8;

  @AttributeDefinition(description = "For so many days after a group nobody is asked again")
  int coolDownDays() default 60;

  @AttributeDefinition(description = "Who is invited has so many days to answer")
  int answerDays() default 7;

  @AttributeDefinition(
      description = "So many days before that, or half-way where that is later, a reminder is sent")
  int reminderDays() default 2;
}
