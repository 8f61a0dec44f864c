package se.meetmalmo.groups.core.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import se.meetmalmo.groups.Engagement;
import se.meetmalmo.groups.GroupSummary;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.platform.City;

/** Rows of lists: which columns are read, and what is made of them. */
final class GroupRows {
  static final String SELECT =
      "select g.id, g.ideaId, g.title, g.state, g.city, g.business, g.people, g.hasLeader,"
          + " g.support, g.formedAt, g.nextDue from WorkingGroupEntity g";

  static final Comparator<Engagement> LASTING_FIRST =
      Comparator.comparing(
              Engagement::until, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(Engagement::since, Comparator.reverseOrder());

  private GroupRows() {}

  static GroupSummary summary(Object[] row, LocalDate today) {
    LocalDate due = WorkingGroupEntity.day((String) row[10]);
    return new GroupSummary(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (WorkingGroup.State) row[3],
        number(row[4]),
        number(row[5]),
        number(row[6]),
        number(row[7]) == 1,
        (String) row[8],
        Instant.ofEpochMilli(((Number) row[9]).longValue()),
        due,
        due != null && due.isBefore(today));
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  /**
   * @param ofOne only of one member or part of the city
   */
  static String engagements(boolean ofOne) {
    return "select p.memberId, p.unitId, p.groupId, g.ideaId, p.role, p.joined, p.left, g.endedAt"
        + " from ParticipantEntity p, WorkingGroupEntity g where g.id = p.groupId"
        + " and g.state <> :dissolved and "
        + (ofOne
            ? "(p.memberId = :who or p.memberId = '' and p.unitId = :who)"
            : "(p.memberId <> '' or p.unitId <> '')");
  }

  /** The first of member, address and place that there is. */
  static String person(Object[] row) {
    for (Object known : row) {
      if (known instanceof String text && !text.isEmpty()) {
        return text;
      }
    }
    throw new IllegalStateException("A participant without an id");
  }

  static Engagement engagement(Object[] row) {
    String member = (String) row[0];
    LocalDate left = WorkingGroupEntity.day((String) row[6]);
    return new Engagement(
        member.isEmpty() ? (String) row[1] : member,
        (String) row[2],
        (String) row[3],
        (Place.Role) row[4],
        WorkingGroupEntity.day((String) row[5]),
        left != null || row[7] == null
            ? left
            : Instant.ofEpochMilli(((Number) row[7]).longValue()).atZone(City.ZONE).toLocalDate());
  }
}
