package se.meetmalmo.platform.store.internal;

import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Where rows are kept.
 *
 * @param driver class or name, as the driver's {@link DataSourceFactory} is registered
 * @param poolSize most connections a unit
 */
record Database(String driver, String url, String user, String password, int poolSize) {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  Database {
    if (poolSize < 1) {
      throw new IllegalArgumentException("poolSize is " + poolSize + ", at least 1 is needed");
    }
  }

  /**
   * @param properties gives the framework's property of a name, null when it has none
   */
  static Database of(DatabaseConfig config, UnaryOperator<String> properties) {
    return new Database(
        config.driver(),
        resolve(config.url(), properties),
        config.user(),
        config.password(),
        config.poolSize());
  }

  private static String resolve(String text, UnaryOperator<String> properties) {
    return PROPERTY
        .matcher(text)
        .replaceAll(
            found -> {
              String value = properties.apply(found.group(1));
              if (value == null) {
                throw new IllegalArgumentException(
                    "No property " + found.group(1) + ", which the database's url names");
              }
              return Matcher.quoteReplacement(value);
            });
  }

  boolean isDerby() {
    return url.startsWith("jdbc:derby:");
  }

  /** Without what is said after the first semicolon: two such are one Derby database. */
  String name() {
    return url.split(";", 2)[0];
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty(DataSourceFactory.JDBC_URL, url);
    if (!user.isEmpty()) {
      properties.setProperty(DataSourceFactory.JDBC_USER, user);
      properties.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
    }
    return properties;
  }

  /** Selects the service that makes connections. */
  String filter() {
    return "(&(objectClass=%1$s)(|(%2$s=%4$s)(%3$s=%4$s)))"
        .formatted(
            DataSourceFactory.class.getName(),
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS,
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME,
            driver);
  }
}
