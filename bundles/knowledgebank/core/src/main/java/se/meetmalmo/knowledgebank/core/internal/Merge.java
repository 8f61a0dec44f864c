package se.meetmalmo.knowledgebank.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.meetmalmo.knowledgebank.Credit;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.Result;
import se.meetmalmo.platform.Json;

/**
 * Three ways, field by field as JSON has them: what somebody has written since it was handed over
 * stays; all else is as it is handed over now.
 */
final class Merge {
  /** The days are one thing: two that come from different hands may not fit. */
  private static final Set<String> DAYS = Set.of("start", "end");

  private Merge() {}

  static InitiativeProfile of(
      InitiativeProfile was, InitiativeProfile is, InitiativeProfile handed) {
    Map<?, ?> before = fields(was);
    Map<?, ?> now = fields(is);
    Map<Object, Object> merged = merged(before, now, fields(handed));
    if (DAYS.stream().anyMatch(day -> !Objects.equals(before.get(day), now.get(day)))) {
      DAYS.forEach(day -> put(merged, day, now.get(day)));
    }
    return Json.stored(Json.write(merged), InitiativeProfile.class);
  }

  /** Of one kind. */
  static Experience of(Experience was, Experience is, Experience handed) {
    Map<Object, Object> merged = merged(fields(was), fields(is), fields(handed));
    if (handed instanceof Result) {
      return Json.stored(Json.write(merged), Result.class);
    }
    merged.put(
        "credits",
        credits(((Lesson) was).credits(), ((Lesson) is).credits(), ((Lesson) handed).credits()));
    return Json.stored(Json.write(merged), Lesson.class);
  }

  /**
   * As they are handed over, without those that somebody has taken out, with those that somebody
   * has put in. Where a name is taken back no name stays that was put in: it may be the same one in
   * other letters.
   */
  private static List<Credit> credits(List<Credit> was, List<Credit> is, List<Credit> handed) {
    List<Credit> credits = new ArrayList<>(handed);
    credits.removeIf(credit -> was.contains(credit) && !is.contains(credit));
    boolean takenBack = !names(handed).containsAll(names(was));
    is.stream()
        .filter(credit -> !was.contains(credit) && !credits.contains(credit))
        .filter(credit -> !takenBack || credit.name().isEmpty())
        .forEach(credits::add);
    return credits.subList(0, Math.min(credits.size(), Lesson.CREDITS));
  }

  private static Set<String> names(List<Credit> credits) {
    return credits.stream()
        .map(Credit::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Map<?, ?> fields(Object said) {
    return Json.stored(Json.write(said), Map.class);
  }

  private static Map<Object, Object> merged(Map<?, ?> was, Map<?, ?> is, Map<?, ?> handed) {
    Set<Object> fields = new TreeSet<>(is.keySet());
    fields.addAll(handed.keySet());
    Map<Object, Object> merged = new LinkedHashMap<>();
    for (Object field : fields) {
      boolean touched = !Objects.equals(was.get(field), is.get(field));
      put(merged, field, touched ? is.get(field) : handed.get(field));
    }
    return merged;
  }

  private static void put(Map<Object, Object> fields, Object field, Object value) {
    if (value == null) {
      fields.remove(field);
    } else {
      fields.put(field, value);
    }
  }
}
