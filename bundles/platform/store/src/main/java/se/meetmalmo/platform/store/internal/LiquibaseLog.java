package se.meetmalmo.platform.store.internal;

import java.util.logging.Level;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Liquibase's chatter, where an operator finds it when he asks for it: its info is our debug. */
final class LiquibaseLog extends AbstractLogService {
  @Override
  public int getPriority() {
    return PRIORITY_NOT_APPLICABLE;
  }

  @Override
  @SuppressWarnings({"rawtypes", "try"}) // as Liquibase declares it
  public liquibase.logging.Logger getLog(Class type) {
    Logger log = LoggerFactory.getLogger(type);
    return new AbstractLogger() {
      @Override
      public void log(Level level, String message, Throwable cause) {
        if (level.equals(Level.OFF)) {
          return;
        }
        if (level.intValue() >= Level.SEVERE.intValue()) {
          log.error(message, cause);
        } else if (level.intValue() >= Level.WARNING.intValue()) {
          log.warn(message, cause);
        } else {
          log.debug(message, cause);
        }
      }
    };
  }
}
