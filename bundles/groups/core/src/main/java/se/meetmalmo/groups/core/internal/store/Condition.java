package se.meetmalmo.groups.core.internal.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.TypedQuery;
import se.meetmalmo.groups.GroupQuery;

/** What a list asks for, as a condition with its parameters. */
record Condition(String text, Map<String, Object> parameters) {
  /**
   * @param open only those that anyone may know of
   */
  static Condition of(GroupQuery query, boolean open) {
    List<String> all = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (!query.text().isEmpty()) {
      all.add("lower(g.title) like :text escape '!'");
      parameters.put(
          "text", "%" + query.text().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    }
    if (!query.states().isEmpty()) {
      all.add("g.state in :states");
      parameters.put("states", query.states());
    }
    if (!query.ideaId().isEmpty()) {
      all.add("g.ideaId = :idea");
      parameters.put("idea", query.ideaId());
    }
    if (open) {
      all.add("g.startedAt is not null and g.withheld = 0");
    }
    return new Condition(
        all.isEmpty() ? "" : " where " + String.join(" and ", all), Map.copyOf(parameters));
  }

  <T> TypedQuery<T> set(TypedQuery<T> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
