package se.meetmalmo.rules.malmo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.criteria.spi.RuleSetSource;

/** Offers the rule set {@code malmo}: the files under {@code ruleset/} of this bundle. */
@Component
public final class MalmoRuleSet implements RuleSetSource {
  private static final String FOLDER = "ruleset";
  private final Map<String, byte[]> files = new TreeMap<>();

  /**
   * @throws UncheckedIOException when the bundle can't be read
   */
  @Activate
  public MalmoRuleSet(BundleContext context) {
    for (URL entry : Collections.list(context.getBundle().findEntries(FOLDER, "*", false))) {
      String path = entry.getPath();
      files.put(path.substring(path.lastIndexOf('/') + 1), content(entry));
    }
  }

  @Override
  public Map<String, byte[]> files() {
    return Collections.unmodifiableMap(files);
  }

  private static byte[] content(URL entry) {
    try (InputStream in = entry.openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + entry, e);
    }
  }
}
