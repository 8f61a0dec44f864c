package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import se.meetmalmo.knowledgebank.ImportMapping;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Stage;

/** A source that the configuration names. */
@Component(
    service = Pull.class,
    configurationPid = PullConfig.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PullConfig.class, factory = true)
public final class Pull {
  private final String name;
  private final String location;
  private final Duration every;
  private final ImportMapping mapping;

  @Activate
  public Pull(PullConfig config) {
    name = config.name();
    location = config.location();
    every = Duration.parse(config.every());
    Map<String, Stage> stages = new LinkedHashMap<>();
    pairs(config.stages())
        .forEach((word, stage) -> stages.put(word, Stage.valueOf(stage.toUpperCase(Locale.ROOT))));
    mapping =
        new ImportMapping(
            ImportMapping.Format.valueOf(config.format()),
            name,
            Origin.valueOf(config.origin()),
            pairs(config.columns()),
            stages,
            config.delimiter(),
            config.list_delimiter());
  }

  private static Map<String, String> pairs(String[] lines) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines) {
      int sign = line.indexOf('=');
      if (sign < 1) {
        throw new IllegalArgumentException("%s is not name=value".formatted(line));
      }
      pairs.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
    }
    return pairs;
  }

  String name() {
    return name;
  }

  String location() {
    return location;
  }

  Duration every() {
    return every;
  }

  ImportMapping mapping() {
    return mapping;
  }
}
