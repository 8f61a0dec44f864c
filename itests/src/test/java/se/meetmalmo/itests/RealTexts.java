package se.meetmalmo.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns texts that real people have written to cities into JSON lines for {@code meet:idea-import}.
 * They are read where they lie and never copied into the repository.
 *
 * <p>{@code ./meet bench texts DATA OUT} writes them to a file.
 */
final class RealTexts {
  private static final int TITLE = 150;
  private static final int TEXT = 10_000;

  private RealTexts() {}

  /** Where the texts lie: the system property {@code meet.data}, else beside the checkout. */
  static Path folder() {
    String given = System.getProperty("meet.data", "");
    return given.isEmpty()
        ? Path.of(System.getProperty("meet.root"), "..", "shared", "data").normalize()
        : Path.of(given);
  }

  static boolean present() {
    return Files.isDirectory(folder().resolve("dev"));
  }

  public static void main(String[] arguments) throws IOException {
    int rows = write(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.println(rows + " rows in " + arguments[1]);
  }

  /**
   * @param data the folder that holds {@code dev/}
   * @return the number of rows written
   */
  static int write(Path data, Path out) throws IOException {
    Path dev = data.resolve("dev");
    List<ObjectNode> rows =
        Stream.of(
                read(dev.resolve("ideas_sv_are/proposals.jsonl"), "are", "sv", Integer.MAX_VALUE),
                read(dev.resolve("ideas_en_polis/statements.jsonl"), "polis", "en", 300),
                read(dev.resolve("initiatives_sv/corpus.jsonl"), "initiative", "sv", 300))
            .flatMap(List::stream)
            .toList();
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (ObjectNode row : rows) {
        writer.write(row.toString());
        writer.newLine();
      }
    }
    return rows.size();
  }

  private static List<ObjectNode> read(Path file, String source, String language, int most)
      throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.limit(most).map(line -> row(line, source, language)).toList();
    }
  }

  private static ObjectNode row(String line, String source, String language) {
    try {
      JsonNode text = Platform.JSON.readTree(line);
      String body = text.path("text").asText();
      return Platform.JSON
          .createObjectNode()
          .put("externalId", source + "-" + text.path("id").asText())
          .put("kind", "IDEA")
          .put("language", language)
          .put("title", cut(text.path("title").asText(body), TITLE))
          .put("text", cut(body, TEXT));
    } catch (IOException e) {
      throw new IllegalArgumentException("Not JSON: " + line, e);
    }
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
