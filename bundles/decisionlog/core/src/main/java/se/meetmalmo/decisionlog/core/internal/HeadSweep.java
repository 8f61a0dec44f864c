package se.meetmalmo.decisionlog.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.decisionlog.DecisionLog;
import se.meetmalmo.decisionlog.LogHead;
import se.meetmalmo.decisionlog.Verification;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/**
 * Every night: verifies the chain, and notes its head in the log file and in {@code
 * ${karaf.data}/decisionlog/heads.txt}, from where it should be copied to another machine.
 */
@Component(property = {Sweep.NAME + "=decisionlog-head", Sweep.EVERY + "=DAILY|00:05"})
public final class HeadSweep implements Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(HeadSweep.class);
  private final DecisionLog log;
  private final Path file;

  @Activate
  public HeadSweep(BundleContext context, @Reference DecisionLog log) {
    this(
        log,
        Optional.ofNullable(context.getProperty("karaf.data"))
            .map(data -> Path.of(data, "decisionlog", "heads.txt"))
            .orElseGet(() -> context.getDataFile("heads.txt").toPath()));
  }

  HeadSweep(DecisionLog log, Path file) {
    this.log = log;
    this.file = file;
  }

  /**
   * @throws IllegalStateException names the first fault of the chain
   */
  @Override
  public Swept run(Instant now) throws IOException {
    Verification found = log.verify("", seen -> {});
    if (!found.isWhole()) {
      LOG.error(
          "The decision log has {} faults; see meet:log-verify. {}",
          found.faults(),
          found.findings().get(0).message());
      throw new IllegalStateException(found.findings().get(0).message());
    }
    LogHead head = found.head();
    LOG.info("Head of the decision log: entry {}, {}", head.number(), head.hash());
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "%s %d %s%n".formatted(now, head.number(), head.hash()),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return Swept.NOTHING;
  }
}
