package se.meetmalmo.criteria.core.internal.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of one rule set, within their bounds.
 *
 * @param source where they come from, for messages
 */
public record RuleSetFiles(String source, Map<String, byte[]> files) {
  static final int MOST_BYTES = 5 * 1024 * 1024;
  static final int MOST_FILES = 200;

  public RuleSetFiles {
    files = Map.copyOf(files);
  }

  /**
   * Reads a folder, or a zip file of one.
   *
   * @throws RuleSetRefusedException when it is too large, or holds paths that it may not
   * @throws IOException when it can't be read
   */
  public static RuleSetFiles of(Path folderOrZip) throws IOException {
    Path name = folderOrZip.getFileName();
    String source = name == null ? folderOrZip.toString() : name.toString();
    return Files.isDirectory(folderOrZip)
        ? new RuleSetFiles(source, folder(source, folderOrZip))
        : new RuleSetFiles(source, zip(source, folderOrZip));
  }

  /**
   * What a bundle offers, checked against the same bounds.
   *
   * @throws RuleSetRefusedException when it is too large
   */
  public static RuleSetFiles of(String source, Map<String, byte[]> files) {
    Gathered gathered = new Gathered(source);
    files.forEach(
        (name, content) -> {
          gathered.room(name, content.length);
          gathered.files.put(gathered.flat(name), content);
        });
    return new RuleSetFiles(source, gathered.files);
  }

  /**
   * The text of a file.
   *
   * @throws RuleSetRefusedException when it is missing or not UTF-8
   */
  String text(String file) {
    byte[] content = files.get(file);
    if (content == null) {
      throw new Problems(source).with(file, "is missing");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Problems(source).with(file, "is not UTF-8");
    }
  }

  private static Map<String, byte[]> folder(String source, Path folder) throws IOException {
    Gathered gathered = new Gathered(source);
    List<Path> paths;
    try (Stream<Path> listed = Files.list(folder)) {
      paths = listed.filter(path -> !path.getFileName().toString().startsWith(".")).toList();
    }
    for (Path path : paths) {
      String name = path.getFileName().toString();
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new Problems(source).with(name, "is not a plain file; a rule set is one flat folder");
      }
      gathered.room(name, Files.size(path));
      try (InputStream in = Files.newInputStream(path)) {
        gathered.take(name, in);
      }
    }
    return gathered.files;
  }

  private static Map<String, byte[]> zip(String source, Path file) throws IOException {
    Gathered gathered = new Gathered(source);
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        gathered.take(entry.getName(), zip);
      }
    }
    if (gathered.files.isEmpty()) {
      throw new Problems(source).with("", "is neither a folder nor a zip file with files in it");
    }
    return gathered.files;
  }

  /** Counts while it reads, as the sizes that a zip file states may be lies. */
  private static final class Gathered {
    private final String source;
    private final Map<String, byte[]> files = new TreeMap<>();
    private long bytes;

    Gathered(String source) {
      this.source = source;
    }

    void take(String name, InputStream in) throws IOException {
      String flat = flat(name);
      byte[] content = in.readNBytes((int) (MOST_BYTES - bytes) + 1);
      room(name, content.length);
      bytes += content.length;
      if (files.put(flat, content) != null) {
        throw new Problems(source).with(name, "stands there twice");
      }
    }

    void room(String name, long size) {
      if (bytes + size > MOST_BYTES || files.size() >= MOST_FILES) {
        throw new Problems(source)
            .with(name, "is one too many: at most 5 MB and " + MOST_FILES + " files together");
      }
    }

    String flat(String name) {
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
        throw new Problems(source)
            .with(name, "is no plain file name (letters, digits, dot, hyphen; no folders)");
      }
      return name;
    }
  }
}
