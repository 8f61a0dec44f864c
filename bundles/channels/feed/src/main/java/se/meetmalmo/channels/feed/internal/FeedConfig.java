package se.meetmalmo.channels.feed.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who reads what is internal. */
@ObjectClassDefinition(name = "Meet: feeds")
public @interface FeedConfig {
  /** The configuration's name. */
  String PID = "se.meetmalmo.channels.feed";

  @AttributeDefinition(
      name = "keys",
      type = AttributeType.PASSWORD,
      description =
          "SHA-256, in hexadecimal digits, of each key that opens internal feeds; several after"
              + " commas; empty: nobody without an account")
  String[] keys() default {};

  @AttributeDefinition(name = "title", description = "what the feeds are called")
  String title() default "Meet Malmö";
}
