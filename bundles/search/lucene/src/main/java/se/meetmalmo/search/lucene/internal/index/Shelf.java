package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.search.lucene.internal.learn.Model;

/**
 * The folder that the generations lie in; a file names the one that answers, and is replaced in one
 * move, so that it is whole at every moment.
 */
public final class Shelf {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
  private final Path folder;
  private final Path current;

  public Shelf(Path folder) {
    this.folder = folder;
    this.current = folder.resolve("current");
  }

  /** The one that answered last; an empty one when there is none that can be read. */
  public Generation open() {
    try {
      Files.createDirectories(folder);
      Generation generation = opened();
      tidy(generation);
      return generation;
    } catch (IOException e) {
      throw new UncheckedIOException("No search index can be kept in " + folder, e);
    }
  }

  private Generation opened() throws IOException {
    if (Files.exists(current)) {
      Path named = folder.resolve(Files.readString(current).strip());
      try {
        return Generation.open(named);
      } catch (IOException e) {
        LOG.warn("The search index in {} cannot be read and is made anew: {}", named, e.toString());
      }
    }
    Generation fresh = begin(Model.untaught());
    name(fresh);
    return fresh;
  }

  /** Begins another generation beside the one that answers. */
  public Generation begin(Model model) throws IOException {
    return Generation.create(Files.createTempDirectory(folder, "generation-"), model);
  }

  /** Makes a generation the one that is opened next time. */
  public void name(Generation generation) throws IOException {
    Path fresh = folder.resolve("current.new");
    Files.writeString(fresh, generation.folder().getFileName().toString(), StandardCharsets.UTF_8);
    Files.move(fresh, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes what is left of other generations. */
  public void tidy(Generation kept) throws IOException {
    List<Path> others;
    try (Stream<Path> children = Files.list(folder)) {
      others =
          children
              .filter(child -> Files.isDirectory(child) && !child.equals(kept.folder()))
              .toList();
    }
    for (Path other : others) {
      delete(other);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
