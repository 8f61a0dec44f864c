package se.meetmalmo.intake.core.internal.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.Query;
import se.meetmalmo.intake.IdeaQuery;

/** The condition of a list, in JPQL. */
final class IdeaCondition {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /**
   * @param open only what anyone may read
   */
  IdeaCondition(IdeaQuery query, boolean open) {
    if (open) {
      add("i.joined = :joined", "joined", 0);
    }
    if (!query.statuses().isEmpty()) {
      add("i.status in :statuses", "statuses", query.statuses());
    }
    if (!query.text().isEmpty()) {
      add("i.words like :text escape '!'", "text", Words.anywhere(query.text()));
    }
    addAny("i.themes", "theme", query.themes());
    addAny("i.areas", "area", query.areas());
  }

  private void addAny(String column, String parameter, List<String> words) {
    List<String> any = new ArrayList<>();
    for (String word : words) {
      String name = parameter + any.size();
      any.add("lower(" + column + ") like :" + name + " escape '!'");
      parameters.put(name, Words.whole(word));
    }
    if (!any.isEmpty()) {
      conditions.add("(" + String.join(" or ", any) + ")");
    }
  }

  private void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }

  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  <Q extends Query> Q bind(Q query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
