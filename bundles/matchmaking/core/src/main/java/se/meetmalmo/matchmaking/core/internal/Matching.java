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

  @AttributeDefinition(
      description =
          "Who bids in a procurement that is under way is not asked about its theme:"
              + " organisation | theme | last day, as in Ek Bygg AB | skola | 2027-03-01;"
              + " semicolons between several")
  String[] bidders() default {};
}
