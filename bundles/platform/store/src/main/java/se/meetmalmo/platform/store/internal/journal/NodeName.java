package se.meetmalmo.platform.store.internal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.meetmalmo.platform.Ids;

/** What this node is called in the tables that nodes share. */
final class NodeName {
  private static final int LENGTH = 12;

  private NodeName() {}

  /** The name in a file, which is drawn and written when there is none. */
  static String in(Path file) {
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      String name = Ids.hash(Ids.secret()).substring(0, LENGTH);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, name);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException("The name of this node cannot be kept in " + file, e);
    }
  }
}
