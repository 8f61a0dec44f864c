package se.meetmalmo.platform.store.internal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * One unit that is kept elsewhere: configuration {@code se.meetmalmo.platform.store.unit~intake}.
 */
@Component(
    service = UnitDatabase.class,
    configurationPid = "se.meetmalmo.platform.store.unit",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DatabaseConfig.class, factory = true)
public final class UnitDatabase {
  private final String unit;
  private final Database database;

  @Activate
  public UnitDatabase(
      BundleContext context, DatabaseConfig config, Map<String, Object> properties) {
    String pid = String.valueOf(properties.get(Constants.SERVICE_PID));
    this.unit = pid.substring(pid.indexOf('~') + 1);
    this.database = Database.of(config, context::getProperty);
  }

  String unit() {
    return unit;
  }

  Database database() {
    return database;
  }
}
