package se.meetmalmo.search.lucene.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.meetmalmo.platform.Json;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;
import se.meetmalmo.search.lucene.internal.learn.Sample;

/**
 * Texts, and queries with the texts that answer them. A folder with {@code corpus.jsonl} ({@code
 * id}, {@code title}, {@code text}) and {@code queries.jsonl} ({@code title}, {@code text}, {@code
 * relevant}, perhaps {@code exclude}, {@code relevant_second_hop}, {@code hard}), or with {@code
 * pairs.jsonl} ({@code s1}, {@code s2}, {@code label}). Nothing else in the lines is looked at.
 */
record Dataset(String name, List<Work> works, List<Query> queries) {
  /** From this label on one sentence of a pair answers the other. */
  private static final double SAME = 4;

  private static final int EVERY = 4;

  /**
   * @param relevant ids of the answers
   * @param ignored ids that count neither for nor against
   */
  record Query(
      String title, String text, Set<String> relevant, Set<String> ignored, boolean hard) {}

  static Dataset of(Path folder) {
    String name = folder.getFileName().toString();
    return Files.exists(folder.resolve("pairs.jsonl"))
        ? pairs(name, folder.resolve("pairs.jsonl"))
        : new Dataset(
            name,
            read(folder.resolve("corpus.jsonl"))
                .map(line -> work(said(line, "id"), said(line, "title"), said(line, "text")))
                .toList(),
            read(folder.resolve("queries.jsonl")).map(Dataset::query).toList());
  }

  List<Sample> samples() {
    return works.stream().map(work -> new Sample(work.title(), work.text())).toList();
  }

  static Work work(String id, String title, String text) {
    return new Work(
        new WorkId("bench", id), WorkType.INITIATIVE, "", title, text, "sv", "", Set.of());
  }

  private static Query query(Map<?, ?> line) {
    Set<String> ignored = new TreeSet<>(ids(line, "exclude"));
    ignored.addAll(ids(line, "relevant_second_hop"));
    return new Query(
        said(line, "title"),
        said(line, "text"),
        ids(line, "relevant"),
        ignored,
        Boolean.TRUE.equals(line.get("hard")));
  }

  private static Dataset pairs(String name, Path file) {
    Map<String, Work> works = new LinkedHashMap<>();
    Map<String, Set<String>> same = new LinkedHashMap<>();
    read(file)
        .forEach(
            line -> {
              String one = said(line, "s1");
              String other = said(line, "s2");
              for (String text : List.of(one, other)) {
                works.computeIfAbsent(text, t -> work("s" + works.size(), "", t));
              }
              if (((Number) line.get("label")).doubleValue() >= SAME
                  && !one.equalsIgnoreCase(other)) {
                same.computeIfAbsent(one, t -> new TreeSet<>()).add(works.get(other).id().id());
              }
            });
    List<Query> queries = new ArrayList<>();
    int place = 0;
    for (Map.Entry<String, Set<String>> entry : same.entrySet()) {
      String self = works.get(entry.getKey()).id().id();
      Set<String> relevant = new TreeSet<>(entry.getValue());
      relevant.remove(self);
      if (place++ % EVERY == 0 && !relevant.isEmpty()) {
        queries.add(new Query("", entry.getKey(), relevant, Set.of(self), false));
      }
    }
    return new Dataset(name, List.copyOf(works.values()), queries);
  }

  private static Set<String> ids(Map<?, ?> line, String key) {
    Set<String> ids = new TreeSet<>();
    if (line.get(key) instanceof List<?> list) {
      list.forEach(id -> ids.add(String.valueOf(id)));
    }
    return ids;
  }

  static String said(Map<?, ?> line, String key) {
    Object value = line.get(key);
    return value == null ? "" : String.valueOf(value).strip();
  }

  static Stream<Map<?, ?>> read(Path file) {
    try {
      return Files.lines(file)
          .filter(line -> !line.isBlank())
          .<Map<?, ?>>map(line -> Json.read(line, HashMap.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The share of queries with an answer among the first 1, 5 and 10, and of the hard ones. */
  static String recall(List<Query> queries, int[] ranks) {
    String all = recall(queries, ranks, false);
    boolean hard = queries.stream().anyMatch(Query::hard);
    return hard ? all + "   hard " + recall(queries, ranks, true) : all;
  }

  private static String recall(List<Query> queries, int[] ranks, boolean hardOnly) {
    int count = 0;
    int[] within = new int[3];
    int[] bounds = {1, 5, 10};
    for (int i = 0; i < ranks.length; i++) {
      if (!hardOnly || queries.get(i).hard()) {
        count++;
        for (int j = 0; j < bounds.length; j++) {
          within[j] += ranks[i] > 0 && ranks[i] <= bounds[j] ? 1 : 0;
        }
      }
    }
    double n = Math.max(1, count);
    return String.format(
        Locale.ROOT, "%.3f %.3f %.3f", within[0] / n, within[1] / n, within[2] / n);
  }

  /** The place of the first answer among ids; 0 when there is none. */
  static int rank(Query query, List<String> ids) {
    int place = 0;
    for (String id : ids) {
      if (query.relevant().contains(id)) {
        return place + 1;
      }
      place += query.ignored().contains(id) ? 0 : 1;
    }
    return 0;
  }
}
