package se.meetmalmo.resourcebank.core.internal.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.persistence.Query;
import se.meetmalmo.resourcebank.Industry;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberQuery;
import se.meetmalmo.resourcebank.Organisation;

/** The condition of a list of members, as JPQL. */
final class MemberCondition {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private MemberCondition() {}

  /** For staff: of any status, unless some are asked for. */
  static MemberCondition all(MemberQuery query) {
    MemberCondition condition = new MemberCondition();
    if (!query.statuses().isEmpty()) {
      condition.add("m.status in :statuses", "statuses", query.statuses());
    }
    if (!query.text().isEmpty()) {
      condition.add(
          "(lower(m.name) like :text escape '!' or lower(m.organisation) like :text escape '!')",
          "text",
          Words.anywhere(query.text()));
    }
    return condition.narrowed(query);
  }

  /** For anyone: those who are listed. */
  static MemberCondition listed(MemberQuery query) {
    MemberCondition condition = new MemberCondition();
    condition.conditions.add("m.sortKey is not null");
    if (!query.text().isEmpty()) {
      condition.add("m.listedAs like :text escape '!'", "text", Words.anywhere(query.text()));
    }
    return condition.narrowed(query);
  }

  /** Active members who may be asked about any of the themes, in any of the areas. */
  static MemberCondition asked(List<String> themes, List<String> areas) {
    MemberCondition condition = new MemberCondition();
    condition.add("m.status = :status", "status", Member.Status.ACTIVE);
    if (!themes.isEmpty()) {
      List<String> any = new ArrayList<>();
      for (String theme : themes) {
        String name = "theme" + any.size();
        any.add("lower(m.themes) like :" + name + " escape '!'");
        condition.parameters.put(name, Words.whole(theme));
      }
      condition.add(
          "(m.scope = :broad or " + String.join(" or ", any) + ")", "broad", Interest.Scope.BROAD);
    }
    if (!areas.isEmpty()) {
      condition.add(
          "lower(m.area) in :areas", "areas", areas.stream().map(MemberCondition::low).toList());
    }
    return condition;
  }

  private static String low(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  MemberCondition ofBusinesses() {
    add("m.kind = :kind", "kind", Organisation.Kind.BUSINESS);
    conditions.add("m.organisation <> ''");
    return this;
  }

  private MemberCondition narrowed(MemberQuery query) {
    if (!query.industry().isEmpty()) {
      add("m.industry in :industries", "industries", Industry.meant(query.industry()));
    }
    if (!query.area().isEmpty()) {
      add("lower(m.area) = :area", "area", query.area().toLowerCase(Locale.ROOT));
    }
    if (!query.theme().isEmpty()) {
      add("lower(m.themes) like :theme escape '!'", "theme", Words.whole(query.theme()));
    }
    return this;
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
