package se.meetmalmo.resourcebank.core.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;
import se.meetmalmo.resourcebank.BankTransfer;

/** Exports members. */
@Service
@Command(
    scope = "meet",
    name = "bank-export",
    description = "Writes all members who have not left to a new file, one JSON object a line",
    detailedDescription =
        "The file holds names and addresses; nobody but the platform's account reads it."
            + " Example: meet:bank-export /tmp/members.jsonl")
public final class BankExportCommand extends ConsoleCommand implements Action {
  @Argument(name = "file", description = "A file that is not there yet", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference BankTransfer transfer;
  @Reference Session session;

  /** What is printed as JSON. */
  record Exported(String file, long members) {}

  @Override
  protected void run() throws IOException {
    Path path = BankFiles.create(file);
    long count;
    try (PrintStream lines =
        new PrintStream(Files.newOutputStream(path), false, StandardCharsets.UTF_8)) {
      count =
          transfer.export(
              member -> lines.append(Json.write(member)).append('\n'), ConsoleActor.current());
      if (lines.checkError()) {
        throw new IOException(file + " could not be written to its end");
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    session
        .getConsole()
        .println(json ? Json.write(new Exported(file, count)) : count + " members in " + file);
  }
}
