package se.meetmalmo.intake.core.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.Query;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.QueueTab;
import se.meetmalmo.platform.City;

/** The condition of a part of the queue, in JPQL. */
final class QueueCondition {
  /**
   * What is open is late from the day after the promised one, which stands still while the sender
   * is asked; the sender's answer is late from the day after the one until which it was wanted.
   */
  static final String OPEN_LATE =
      "((i.asked = 0 and i.answerBy < :midnight) or i.replyBy < :day"
          + " or i.consultDue <= :midnight)";

  static final String PAUSED_LATE = "i.pausedUntil <= :today";
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final LocalDate today;

  QueueCondition(QueueQuery query, Instant now) {
    today = LocalDate.ofInstant(now, City.ZONE);
    tab(query.tab());
    if (query.late() && query.tab() != QueueTab.LATE) {
      late();
    }
    if (query.marked()) {
      conditions.add("i.marked = 1");
    }
    if (!query.statuses().isEmpty()) {
      add("i.status in :statuses", "statuses", query.statuses());
    }
    if (!query.outcomes().isEmpty()) {
      add("i.outcome in :outcomes", "outcomes", query.outcomes());
    }
    if (!query.assignee().isEmpty()) {
      boolean nobody = query.assignee().equals(QueueQuery.NOBODY);
      add("i.assignee = :assignee", "assignee", nobody ? "" : query.assignee());
    }
    words(query);
  }

  private void tab(QueueTab tab) {
    switch (tab) {
      case OPEN -> phase(Phase.OPEN);
      case NEW -> phase(Phase.OPEN).conditions.add("i.assignee = ''");
      case US -> phase(Phase.OPEN).conditions.add("i.asked = 0 and i.consultations = 0");
      case SENDER -> phase(Phase.OPEN).conditions.add("i.asked = 1");
      case CONSULTATION -> phase(Phase.OPEN).conditions.add("i.asked = 0 and i.consultations > 0");
      case LATE -> late();
      case PAUSED -> phase(Phase.PAUSED);
      case REFERRED -> phase(Phase.REFERRED);
      case ACCEPTED -> phase(Phase.ACCEPTED);
      case CLOSED -> phase(Phase.CLOSED);
      case ALL -> {}
    }
  }

  private QueueCondition phase(Phase phase) {
    add("i.phase = :phase", "phase", phase);
    return this;
  }

  private void late() {
    add(
        "((i.phase = :open and " + OPEN_LATE + ") or (i.phase = :paused and " + PAUSED_LATE + "))",
        "open",
        Phase.OPEN);
    parameters.put("paused", Phase.PAUSED);
    parameters.put("midnight", midnight(today));
    parameters.put("day", today.toEpochDay());
    parameters.put("today", today.toString());
  }

  static long midnight(LocalDate today) {
    return today.atStartOfDay(City.ZONE).toInstant().toEpochMilli();
  }

  private void words(QueueQuery query) {
    if (!query.text().isEmpty()) {
      add("i.words like :text escape '!'", "text", Words.anywhere(query.text()));
    }
    if (!query.theme().isEmpty()) {
      add("lower(i.themes) like :theme escape '!'", "theme", Words.whole(query.theme()));
    }
    if (!query.area().isEmpty()) {
      add("lower(i.areas) like :area escape '!'", "area", Words.whole(query.area()));
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
