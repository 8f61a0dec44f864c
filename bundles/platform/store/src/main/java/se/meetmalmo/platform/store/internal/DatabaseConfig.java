package se.meetmalmo.platform.store.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where rows are kept; the defaults are the embedded database. */
@ObjectClassDefinition(name = "Meet: database")
public @interface DatabaseConfig {
  @AttributeDefinition(
      name = "driver",
      description = "osgi.jdbc.driver.class or osgi.jdbc.driver.name of a DataSourceFactory")
  String driver() default "org.apache.derby.jdbc.EmbeddedDriver";

  @AttributeDefinition(name = "url", description = "JDBC URL; ${karaf.data} is known")
  String url() default "jdbc:derby:${karaf.data}/derby/meet;create=true";

  @AttributeDefinition(name = "user")
  String user() default "";

  @AttributeDefinition(name = "password", type = AttributeType.PASSWORD)
  String password() default "";

  @AttributeDefinition(name = "poolSize", description = "most connections a unit")
  int poolSize() default 8;
}
