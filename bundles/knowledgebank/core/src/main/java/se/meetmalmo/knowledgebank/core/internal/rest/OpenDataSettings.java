package se.meetmalmo.knowledgebank.core.internal.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the description of the open data says, in {@code se.meetmalmo.knowledgebank.opendata}. */
@ObjectClassDefinition(name = "Meet open data")
public @interface OpenDataSettings {
  String PID = "se.meetmalmo.knowledgebank.opendata";

  @AttributeDefinition(name = "Who publishes the data")
  String publisher() default "Malmö stad";

  @AttributeDefinition(name = "Licence of the data, an address")
  String licence() default "http://creativecommons.org/publicdomain/zero/1.0/";
}
