package se.meetmalmo.criteria.core.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;

/**
 * Keeps the choice in {@code ${karaf.data}/criteria/active.json}, written beside, synced to disk
 * and renamed, so that it is whole at every moment. The criteria need no database.
 */
@Component(service = ChoiceStore.class)
public final class ChoiceFile implements ChoiceStore {
  private static final Logger LOG = LoggerFactory.getLogger(ChoiceFile.class);
  private final Path file;

  @Activate
  public ChoiceFile(BundleContext context) {
    this(folder(context));
  }

  ChoiceFile(Path folder) {
    file = folder.resolve("active.json");
  }

  @Override
  public Choice load() {
    try {
      return Files.exists(file) ? Json.read(Files.readString(file), Choice.class) : Choice.NONE;
    } catch (IOException | InvalidInputException e) {
      LOG.error("{} cannot be read, so no rule set is chosen: {}", file, e.getMessage());
      return Choice.NONE;
    }
  }

  @Override
  public void save(Choice choice) {
    Path fresh = file.resolveSibling("active.json.new");
    try {
      Files.createDirectories(file.getParent());
      byte[] content = Json.write(choice).getBytes(StandardCharsets.UTF_8);
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The choice of rule set cannot be kept in " + file, e);
    }
  }

  private static Path folder(BundleContext context) {
    String data = context.getProperty("karaf.data");
    return data == null
        ? context.getDataFile("criteria").toPath()
        : Path.of(data).resolve("criteria");
  }
}
