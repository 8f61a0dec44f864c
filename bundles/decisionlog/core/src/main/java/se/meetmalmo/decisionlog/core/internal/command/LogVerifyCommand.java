package se.meetmalmo.decisionlog.core.internal.command;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.decisionlog.DecisionLog;
import se.meetmalmo.decisionlog.Verification;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.platform.console.Report;

/** Proves the log whole, or names what is wrong with it. */
@Service
@Command(
    scope = "meet",
    name = "log-verify",
    description = "Walks along the decision log and names every entry that was tampered with",
    detailedDescription =
        "Fails when there is any. Only a head that was noted elsewhere (--head) proves that nothing"
            + " was cut off at the end. Example: meet:log-verify --json")
public final class LogVerifyCommand extends ConsoleCommand implements Action {
  private static final long TELL = TimeUnit.SECONDS.toNanos(1);

  @Option(name = "--head", description = "Hash of a head that was noted elsewhere")
  String head = "";

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference DecisionLog log;
  @Reference Session session;
  private long told;

  @Override
  protected void run() {
    PrintStream out = session.getConsole();
    told = System.nanoTime();
    Verification found = log.verify(head.strip(), seen -> tell(out, seen));
    Report report = Report.of("number", "problem", "message");
    found.findings().forEach(fault -> report.row(fault.number(), fault.problem(), fault.message()));
    if (json || !found.isWhole()) {
      report.print(out, json);
    }
    if (!found.isWhole()) {
      throw new ConflictException("The decision log has faults: " + found.faults());
    }
    if (!json) {
      out.printf("Whole: %d entries, head %s%n", found.entries(), found.head().hash());
    }
  }

  private void tell(PrintStream out, long seen) {
    if (!json && System.nanoTime() - told > TELL) {
      told = System.nanoTime();
      out.printf("%d entries ...%n", seen);
    }
  }
}
