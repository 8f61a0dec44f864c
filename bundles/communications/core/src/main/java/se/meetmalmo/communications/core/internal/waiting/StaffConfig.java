package se.meetmalmo.communications.core.internal.waiting;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where those who have a role are reached. */
@ObjectClassDefinition(name = "Meet: addresses of roles")
public @interface StaffConfig {
  /** The configuration's name. */
  String PID = "se.meetmalmo.communications.staff";

  @AttributeDefinition(
      name = "coordinator",
      description =
          "e-mail address of the business unit's coordinators; empty: they are not written to")
  String coordinator() default "";

  @AttributeDefinition(
      name = "projectLeader",
      description = "e-mail address of the project leader; empty: as the coordinators")
  String projectLeader() default "";

  @AttributeDefinition(
      name = "communicator",
      description =
          "e-mail address of the communicators, for talks with parts of the city; empty: as the"
              + " coordinators")
  String communicator() default "";
}
