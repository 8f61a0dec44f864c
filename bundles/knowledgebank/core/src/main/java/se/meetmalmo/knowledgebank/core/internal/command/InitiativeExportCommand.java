package se.meetmalmo.knowledgebank.core.internal.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import se.meetmalmo.knowledgebank.InitiativeTransfer;
import se.meetmalmo.knowledgebank.InitiativeTransfer.DataSet;
import se.meetmalmo.knowledgebank.InitiativeTransfer.Format;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;

/** Writes out what the bank holds. */
@Service
@Command(
    scope = "meet",
    name = "initiative-export",
    description = "Writes initiatives, results or lessons into a new file",
    detailedDescription =
        "The ending says the format: .csv, .json or .jsonl, which an import reads."
            + " Example: meet:initiative-export --public /srv/initiatives.csv")
public final class InitiativeExportCommand extends ConsoleCommand implements Action {
  @Argument(name = "file", description = "A file that is not there yet", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Option(name = "--set", description = "initiatives, results or lessons")
  String set = "initiatives";

  @Option(name = "--public", description = "Only what anyone may see")
  boolean open;

  @Option(name = "--json", description = "Print JSON")
  boolean json;

  @Reference InitiativeTransfer transfer;
  @Reference Session session;

  @Override
  protected void run() throws IOException {
    Path path = Path.of(file);
    if (Files.exists(path)) {
      throw new InvalidInputException(
          FieldError.of("", "exists", file + " is there already and is not written over"));
    }
    Actor reader = open ? Actor.ANONYMOUS : ConsoleActor.current();
    try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
      transfer.export(dataSet(), format(), out, reader);
    }
    long bytes = Files.size(path);
    if (json) {
      session.getConsole().println(Json.write(new Written(file, bytes)));
    } else {
      session.getConsole().printf("%s: %d bytes%n", file, bytes);
    }
  }

  /** What was written. */
  record Written(String file, long bytes) {}

  private DataSet dataSet() {
    try {
      return DataSet.valueOf(set.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          FieldError.of("--set", "unknown-value", "is not one of initiatives, results, lessons"));
    }
  }

  private Format format() {
    return file.endsWith(".jsonl")
        ? Format.JSON_LINES
        : file.endsWith(".json") ? Format.JSON : Format.CSV;
  }
}
