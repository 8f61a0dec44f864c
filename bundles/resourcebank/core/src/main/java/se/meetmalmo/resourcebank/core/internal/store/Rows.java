package se.meetmalmo.resourcebank.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import se.meetmalmo.platform.City;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.MemberSummary;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.resourcebank.PublicMember;

/** Rows of lists: which columns are read, and what is made of them. */
final class Rows {
  static final String SUMMARY =
      select(
          List.of(
              "id",
              "status",
              "name",
              "organisation",
              "kind",
              "industry",
              "area",
              "scope",
              "publicName",
              "pausedUntil",
              "origin",
              "registeredAt"));

  static final String LISTED =
      select(
          List.of(
              "id", "name", "organisation", "kind", "industry", "area", "themes", "confirmedAt"));

  static final String PROFILE =
      select(
          List.of(
              "id",
              "status",
              "organisation",
              "kind",
              "industry",
              "sizeClass",
              "area",
              "scope",
              "themes",
              "areas",
              "industries",
              "forms",
              "ideaId",
              "mostGroups",
              "hours",
              "languages",
              "noticeDays",
              "pausedUntil",
              "version"));

  private Rows() {}

  private static String select(List<String> columns) {
    return columns.stream()
        .map(column -> "m." + column)
        .collect(Collectors.joining(", ", "select ", " from MemberEntity m"));
  }

  static MemberSummary summary(Object[] row) {
    return new MemberSummary(
        (String) row[0],
        (Member.Status) row[1],
        (String) row[2],
        (String) row[3],
        (Organisation.Kind) row[4],
        (String) row[5],
        (String) row[6],
        (Interest.Scope) row[7],
        ((Number) row[8]).intValue() == 1,
        MemberEntity.day((String) row[9]),
        (Member.Origin) row[10],
        Instant.ofEpochMilli(((Number) row[11]).longValue()));
  }

  static PublicMember listed(Object[] row) {
    return new PublicMember(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (Organisation.Kind) row[3],
        (String) row[4],
        (String) row[5],
        MemberEntity.words(row[6]),
        Instant.ofEpochMilli(((Number) row[7]).longValue()).atZone(City.ZONE).toLocalDate());
  }

  static MemberProfile profile(Object[] row) {
    return new MemberProfile(
        (String) row[0],
        (Member.Status) row[1],
        new Organisation(
            (String) row[2],
            (Organisation.Kind) row[3],
            (String) row[4],
            (Organisation.Size) row[5],
            (String) row[6]),
        new Interest(
            (Interest.Scope) row[7],
            MemberEntity.words(row[8]),
            MemberEntity.words(row[9]),
            MemberEntity.words(row[10]),
            MemberEntity.words(row[11]),
            (String) row[12]),
        new Capacity(((Number) row[13]).intValue(), ((Number) row[14]).intValue()),
        MemberEntity.words(row[15]),
        ((Number) row[16]).intValue(),
        MemberEntity.day((String) row[17]),
        ((Number) row[18]).longValue());
  }
}
