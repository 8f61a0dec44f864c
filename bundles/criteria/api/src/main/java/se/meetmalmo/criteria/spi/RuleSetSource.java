package se.meetmalmo.criteria.spi;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The files of one rule set: a service. The engine reads them once when the service comes, checks
 * them and runs their example cases; callers of the criteria never meet a source.
 */
@ConsumerType
public interface RuleSetSource {
  /** Name of file, {@code ruleset.json}, to content; all UTF-8. */
  Map<String, byte[]> files();
}
