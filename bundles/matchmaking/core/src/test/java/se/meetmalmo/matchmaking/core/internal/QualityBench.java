package se.meetmalmo.matchmaking.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.matchmaking.core.internal.pool.Looked;
import se.meetmalmo.matchmaking.core.internal.pool.Pool;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.search.ThemeGuess;

/**
 * Whose members are ranked first for texts that name no theme: of each topic there are members of
 * different availability who want to be asked about it and nothing else, and some who want to be
 * asked about anything.
 */
final class QualityBench {
  private static final Gate OPEN =
      new Gate(Members.DAY, Set.of(), Set.of(), Map.of(), 60, Set.of());
  private static final int EACH = 4;
  private final Pool pool = new Pool();
  private final Map<String, String> topics = new HashMap<>();

  private QualityBench(Set<String> themes) {
    for (String theme : themes) {
      for (int i = 0; i < EACH; i++) {
        put(theme, Interest.Scope.TOPICS, List.of(theme), i);
      }
    }
    for (int i = 0; i < EACH; i++) {
      put("", Interest.Scope.BROAD, List.of(), i);
    }
  }

  private void put(String topic, Interest.Scope scope, List<String> themes, int turn) {
    String id = new UUID(0, topics.size()).toString();
    topics.put(id, topic);
    pool.put(
        new MemberProfile(
            id,
            Member.Status.ACTIVE,
            new Organisation("Bolag " + id, Organisation.Kind.BUSINESS, "", null, ""),
            new Interest(scope, themes, List.of(), List.of(), List.of(), ""),
            new Capacity(1 + turn % 2, 4 + 6 * (turn / 2)),
            List.of("sv"),
            7 * turn,
            null,
            1));
  }

  /**
   * @param args lines of the right topics and the guesses of each text, as the bench of themes
   *     writes them
   */
  public static void main(String[] args) throws IOException {
    List<String[]> texts =
        Files.readAllLines(Path.of(args[0])).stream().map(line -> line.split("\t")).toList();
    Set<String> themes = new TreeSet<>();
    texts.forEach(text -> themes.addAll(Arrays.asList(text[0].split(";"))));
    QualityBench bench = new QualityBench(themes);
    int first = 0;
    int amongThree = 0;
    for (String[] text : texts) {
      List<String> ranked = bench.topics(text);
      Set<String> right = Set.of(text[0].split(";"));
      first += ranked.stream().limit(1).anyMatch(right::contains) ? 1 : 0;
      amongThree += ranked.stream().limit(3).anyMatch(right::contains) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%-34s %6.3f %6.3f   (%,d members of %d topics)%n",
        "topics whose members come first",
        first / (double) texts.size(),
        amongThree / (double) texts.size(),
        bench.topics.size(),
        themes.size());
  }

  /** Topics in the order of their best members. */
  private List<String> topics(String[] text) {
    List<ThemeGuess> guesses = Arrays.stream(text).skip(1).map(QualityBench::guess).toList();
    Questions questions = new Questions(null);
    questions.themes = (title, said, limit) -> guesses;
    Question question = questions.of(idea(), List.of());
    List<Candidate> best =
        pool.best(question, OPEN, 1_000).stream().map(Looked::candidate).toList();
    return new UsualStrategy()
        .match(question, best).stream()
            .sorted(Comparator.comparingInt(Match::score).reversed())
            .map(match -> topics.get(match.candidate().id()))
            .filter(topic -> !topic.isEmpty())
            .distinct()
            .toList();
  }

  private static ThemeGuess guess(String said) {
    int at = said.lastIndexOf('=');
    return new ThemeGuess(said.substring(0, at), Double.parseDouble(said.substring(at + 1)));
  }

  private static Idea idea() {
    Submission said =
        new Submission(
            null, "Titel", "Text", "sv", null, null, "", "", List.of(), List.of(), "", true, "");
    Instant now = Instant.EPOCH;
    return new Idea(
        "018f-1",
        "M-2026-000001",
        Status.ACCEPTED,
        said,
        Assessment.undecided(""),
        Origin.values()[0],
        "1",
        now,
        now,
        now,
        "",
        null,
        1,
        false);
  }
}
