package se.meetmalmo.intake.core.internal.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody has typed into the form so far, field by field and as it was typed: also what is
 * too long or no e-mail address. Holds personal data.
 *
 * @param answers by name of the field; a field that was never answered is not there
 */
public record Draft(Map<String, List<String>> answers) {
  /** Nothing that is typed by hand is as long; keeps a row bounded. */
  public static final int ANSWER_LENGTH = 40_000;

  private static final int VALUES = 100;

  public static final Draft EMPTY = new Draft(Map.of());

  public Draft {
    answers = answers == null ? Map.of() : bounded(answers);
  }

  /** The answer; empty when there is none. */
  public String value(String field) {
    List<String> values = answers.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  public List<String> values(String field) {
    return answers.getOrDefault(field, List.of());
  }

  public boolean blank() {
    return answers.values().stream().flatMap(List::stream).allMatch(String::isBlank);
  }

  /** This draft with the given fields answered anew; a field that did not come has no answer. */
  public Draft with(Iterable<String> fields, Map<String, List<String>> form) {
    Map<String, List<String>> merged = new LinkedHashMap<>(answers);
    for (String field : fields) {
      merged.put(field, form.getOrDefault(field, List.of()));
    }
    return new Draft(merged);
  }

  private static Map<String, List<String>> bounded(Map<String, List<String>> answers) {
    Map<String, List<String>> bounded = new LinkedHashMap<>();
    answers.forEach(
        (field, values) ->
            bounded.put(field, values.stream().limit(VALUES).map(Draft::cut).toList()));
    return Map.copyOf(bounded);
  }

  /** Browsers send line ends as CR LF, and count them as one character. */
  private static String cut(String value) {
    String unix = value.replace("\r\n", "\n");
    return unix.length() <= ANSWER_LENGTH ? unix : unix.substring(0, ANSWER_LENGTH);
  }
}
