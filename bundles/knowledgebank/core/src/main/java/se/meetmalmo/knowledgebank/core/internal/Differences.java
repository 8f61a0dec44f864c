package se.meetmalmo.knowledgebank.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.meetmalmo.knowledgebank.Step.FieldChange;
import se.meetmalmo.platform.Json;

/** What was written over, field by field as JSON has them. */
final class Differences {
  /** Of these nothing is said but that they have changed. */
  private static final Set<String> PRIVATE = Set.of("ownerEmail", "contacts", "credits");

  private static final int SHOWN = 300;

  private Differences() {}

  static List<FieldChange> of(Object before, Object after) {
    Map<?, ?> was = Json.stored(Json.write(before), Map.class);
    Map<?, ?> is = Json.stored(Json.write(after), Map.class);
    Set<String> fields = new TreeSet<>();
    was.keySet().forEach(field -> fields.add(String.valueOf(field)));
    is.keySet().forEach(field -> fields.add(String.valueOf(field)));
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      String old = said(was.get(field));
      String now = said(is.get(field));
      if (!old.equals(now)) {
        boolean hidden = PRIVATE.contains(field);
        changes.add(new FieldChange(field, hidden ? "" : cut(old), hidden ? "" : cut(now)));
      }
    }
    return changes;
  }

  private static String said(Object value) {
    return value == null ? "" : value instanceof String text ? text : Json.write(value);
  }

  private static String cut(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + " …";
  }
}
