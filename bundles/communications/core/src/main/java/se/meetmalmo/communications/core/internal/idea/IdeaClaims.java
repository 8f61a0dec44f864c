package se.meetmalmo.communications.core.internal.idea;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.meetmalmo.intake.Status;

/**
 * What people write of where an idea is, and in which states it is true: from a file {@code
 * claims_sv.txt}, a line each, {@code WORDS = STATUS STATUS}.
 *
 * @param trueIn by words
 */
record IdeaClaims(Map<String, Set<Status>> trueIn) {
  static IdeaClaims in(String language) {
    Map<String, Set<Status>> trueIn = new LinkedHashMap<>();
    read("claims_" + language + ".txt")
        .lines()
        .filter(line -> line.contains("="))
        .forEach(
            line -> {
              String[] parts = line.split("=");
              Set<Status> statuses = EnumSet.noneOf(Status.class);
              Arrays.stream(parts[1].strip().split("\\s+"))
                  .map(Status::valueOf)
                  .forEach(statuses::add);
              trueIn.put(parts[0].strip(), statuses);
            });
    return new IdeaClaims(trueIn);
  }

  /** The words that nobody may say of an idea in such a state. */
  List<String> untrueOf(Status status) {
    return trueIn.entrySet().stream()
        .filter(claim -> !claim.getValue().contains(status))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String read(String file) {
    try (InputStream in = IdeaClaims.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file + " beside " + IdeaClaims.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
