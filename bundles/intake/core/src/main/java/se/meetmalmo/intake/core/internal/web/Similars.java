package se.meetmalmo.intake.core.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Status;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SharedConcept;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.WorkType;

/** Similar work as the pages show it. */
public record Similars(List<SimilarHit> hits) {
  /** How many passages are shown; more is reading. */
  private static final int PASSAGES = 2;

  public Similars {
    hits = List.copyOf(hits);
  }

  /** One sentence that changes when the number does, and only then. */
  public String summary(Words words) {
    return words.count("similar.count", hits.size());
  }

  /** The name of the work, as {@link JoinedWork#of} reads it. */
  public static String name(SimilarHit hit) {
    return hit.source() + ":" + hit.id();
  }

  /** Where the work is shown to anyone; empty when nowhere. */
  public static String href(SimilarHit hit) {
    return switch (hit.type()) {
      case IDEA -> "/ideas/" + hit.id();
      case INITIATIVE, EXTERNAL -> "/initiatives/" + hit.id();
      case RESULT, LESSON -> "/learned/" + hit.id();
    };
  }

  public static String meaning(SimilarHit hit) {
    return switch (hit.likeness()) {
      case LIKELY_SAME -> "wait";
      case RELATED -> "info";
      case DISTANT -> "idle";
    };
  }

  /** What it is, and how it stands, in the reader's words. */
  public static String about(SimilarHit hit, Words words) {
    String status = words.maybe("status." + hit.status());
    String known = status.isEmpty() ? words.maybe("stage." + hit.status()) : status;
    String type = words.get("worktype." + hit.type());
    return known.isEmpty() ? type : type + " · " + known;
  }

  public static String concepts(SimilarHit hit) {
    return hit.why().stream().map(SharedConcept::concept).collect(Collectors.joining(", "));
  }

  /** The most telling passages; one that says what another shows already is left out. */
  public static List<SharedConcept> passages(SimilarHit hit) {
    List<SharedConcept> shown = new ArrayList<>();
    for (SharedConcept why : hit.why()) {
      String word = why.passage().substring(why.from(), why.to());
      boolean said =
          hit.title().contains(word)
              || shown.stream().anyMatch(other -> other.passage().contains(word));
      if (!said && shown.size() < PASSAGES) {
        shown.add(why);
      }
    }
    return shown;
  }

  /** Whether a sender can join it: one that is connected itself can't be joined. */
  public static boolean joinable(SimilarHit hit) {
    return hit.likeness() != Likeness.DISTANT
        && (hit.type() == WorkType.INITIATIVE
            || hit.type() == WorkType.IDEA && !hit.status().equals(Status.CONNECTED.name()));
  }
}
