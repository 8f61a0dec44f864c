package se.meetmalmo.knowledgebank.core.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import se.meetmalmo.knowledgebank.ImportMapping;
import se.meetmalmo.knowledgebank.ImportReport;
import se.meetmalmo.knowledgebank.InitiativeTransfer;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.console.ConsoleActor;
import se.meetmalmo.platform.console.ConsoleCommand;

/** Imports initiatives. */
@Service
@Command(
    scope = "meet",
    name = "initiative-import",
    description = "Imports initiatives from JSON lines or CSV; reports every refused row",
    detailedDescription =
        "Only externalId, title and text are required; the same externalId again brings an"
            + " initiative up to date. Fails when no row went in."
            + " Example: meet:initiative-import --column title=Namn --dry-run /srv/projekt.csv")
public final class InitiativeImportCommand extends ConsoleCommand implements Action {
  @Argument(name = "file", description = "A .csv file, or JSON lines; UTF-8", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Option(name = "--source", description = "Under which system the ids are kept")
  String source = "";

  @Option(name = "--outside", description = "The work of others than the city")
  boolean outside;

  @Option(
      name = "--column",
      description = "field=column, where it has another name",
      multiValued = true)
  List<String> columns;

  @Option(name = "--delimiter", description = "Between the columns of CSV")
  String delimiter = ",";

  @Option(name = "--dry-run", description = "Write nothing, say what would become of each row")
  boolean dryRun;

  @Option(name = "--json", description = "Print the report as JSON, and no progress")
  boolean json;

  @Reference InitiativeTransfer transfer;
  @Reference Session session;

  @Override
  protected void run() throws IOException {
    ImportReport report;
    try (InputStream rows = open()) {
      report = transfer.importRows(rows, mapping(), dryRun, ConsoleActor.current(), this::progress);
    }
    Imports.print(report, file, session.getConsole(), json);
  }

  private ImportMapping mapping() {
    Map<String, String> named = new LinkedHashMap<>();
    for (String pair : columns == null ? List.<String>of() : columns) {
      int sign = pair.indexOf('=');
      if (sign < 1) {
        throw new InvalidInputException(
            FieldError.of("--column", "malformed", "is not of the form field=column"));
      }
      named.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
    return new ImportMapping(
        file.endsWith(".csv") ? ImportMapping.Format.CSV : ImportMapping.Format.JSON_LINES,
        source,
        outside ? Origin.OUTSIDE : Origin.CITY,
        named,
        Map.of(),
        delimiter,
        null);
  }

  private InputStream open() throws IOException {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw unreadable("it is a folder");
      }
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw unreadable("there is no such file where the platform runs");
    } catch (AccessDeniedException e) {
      throw unreadable("the account that the platform runs under may not");
    } catch (InvalidPathException e) {
      throw unreadable("it is no path");
    }
  }

  private InvalidInputException unreadable(String why) {
    return new InvalidInputException(
        FieldError.of("", "unreadable", file + " can't be read: " + why));
  }

  private void progress(int rows) {
    if (!json) {
      session.getConsole().print("\r" + rows + " rows");
      session.getConsole().flush();
    }
  }
}
