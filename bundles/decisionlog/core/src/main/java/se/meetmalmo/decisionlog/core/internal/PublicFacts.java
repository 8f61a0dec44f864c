package se.meetmalmo.decisionlog.core.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * What of an event everyone may read. Only what is named here is public, and of that only words of
 * a closed list, ids and numbers: of an event that nobody has thought of, nothing but its kind.
 */
final class PublicFacts {
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "intake", Set.of("from", "to", "kind", "caseNumber", "pausedUntil"),
          "identity", Set.of("from", "to", "roles"),
          "criteria", Set.of("from", "to"),
          "knowledgebank", Set.of("stage", "state"),
          "resourcebank", Set.of("status"),
          "groups", Set.of("state", "dueOn"));

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9@._:+-]{0,99}");
  private static final int MOST_WORDS = 20;

  /** Words for who did it that are no account's name. */
  private static final Set<String> NO_ACCOUNT =
      Set.of(
          "system",
          "submitter",
          "addressee",
          "member",
          "participant",
          "owner",
          "console",
          "anonymous");

  private PublicFacts() {}

  static Map<String, Object> of(JournalEvent event) {
    Map<String, Object> facts = new TreeMap<>();
    Map<?, ?> data = data(event);
    for (String key : KEYS.getOrDefault(event.unit(), Set.of())) {
      Object value = data.get(key);
      if (isPublic(value)) {
        facts.put(key, value);
      }
    }
    return facts;
  }

  private static boolean isPublic(Object value) {
    if (value instanceof Collection<?> list) {
      return list.size() <= MOST_WORDS && list.stream().allMatch(PublicFacts::isWord);
    }
    return value instanceof Integer || value instanceof Boolean || isWord(value);
  }

  private static boolean isWord(Object value) {
    return value instanceof String text && WORD.matcher(text).matches();
  }

  /** What kind of person did it; never who. */
  static String actor(JournalEvent event) {
    String by = by(event);
    if (by.isEmpty()) {
      return "system";
    }
    return NO_ACCOUNT.contains(by) ? by : "staff";
  }

  /** The account's name, or a word for who did it; empty when the event does not say. */
  static String by(JournalEvent event) {
    return data(event).get("by") instanceof String by ? by : "";
  }

  /** Empty when it is no JSON object. */
  private static Map<?, ?> data(JournalEvent event) {
    try {
      return Json.stored(event.data(), Map.class);
    } catch (IllegalStateException e) {
      return Map.of(); // a domain may write what it likes
    }
  }
}
