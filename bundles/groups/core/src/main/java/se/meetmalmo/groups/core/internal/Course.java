package se.meetmalmo.groups.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.Mandate;
import se.meetmalmo.groups.ReportPlan;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Validation;

/** A group's course: its mandate, its start, its end without one. */
final class Course {
  /** Within which a stopped group owes its last report. */
  static final int LAST_REPORT_DAYS = 14;

  private static final int LONGEST_YEARS = 5;
  private static final int REASON_LENGTH = 4_000;

  private Course() {}

  /** What it takes before a group can start; empty when nothing. */
  static List<String> missing(WorkingGroup group) {
    List<String> missing = new ArrayList<>();
    if (group.leader().isEmpty()) {
      missing.add("leader");
    }
    for (Side side : List.of(Side.CITY, Side.BUSINESS)) {
      if (group.present().stream().noneMatch(one -> one.place().side() == side)) {
        missing.add(side.name().toLowerCase(Locale.ROOT));
      }
    }
    group.mandate().missing().forEach(field -> missing.add("mandate." + field));
    return List.copyOf(missing);
  }

  static void mandate(Draft group, Mandate mandate) {
    group.alive();
    if (group.state() != State.FORMED && !mandate.missing().isEmpty()) {
      throw new ConflictException(
          "Group %s has started: its mandate can be another one, but not lack %s"
              .formatted(group.id(), String.join(", ", mandate.missing())),
          Map.of("missing", mandate.missing()));
    }
    group.mandate = mandate;
    group.tell(Type.MANDATE_GIVEN, "", List.of());
  }

  static void start(Draft group, ReportPlan plan) {
    group.in("only a formed one starts", State.FORMED);
    List<String> missing = missing(group.kept.group());
    if (!missing.isEmpty()) {
      throw new ConflictException(
          "Group %s can't start: it lacks %s".formatted(group.id(), String.join(", ", missing)),
          Map.of("missing", missing));
    }
    group.startedAt = group.now;
    Reporting.plan(group, plan);
    group.become(State.RUNNING, Type.STARTED);
  }

  /** Days of a plan lie ahead, and not for ever. */
  static void check(Draft group, ReportPlan plan) {
    new Validation()
        .check(
            !plan.first().isBefore(group.today()),
            FieldError.of("first", "not-in-future", "is before today"))
        .check(
            !plan.last().isAfter(group.today().plusYears(LONGEST_YEARS)),
            FieldError.of("last", "out-of-range", "is more than five years away", LONGEST_YEARS))
        .orThrow();
  }

  static void stop(Draft group, String reason) {
    group.in("only a running one is stopped", State.RUNNING);
    group.reason = said(reason);
    group.stopped = true;
    Reporting.owe(group, List.of(group.today().plusDays(LAST_REPORT_DAYS)));
    group.become(State.STOPPED, Type.STOPPED);
  }

  static void dissolve(Draft group, String reason) {
    group.in("one that has started ends with its last report", State.FORMED);
    group.reason = said(reason);
    group.become(State.DISSOLVED, Type.DISSOLVED);
  }

  private static String said(String reason) {
    String said = reason == null ? "" : reason.strip();
    new Validation().required("reason", said).atMost("reason", said, REASON_LENGTH).orThrow();
    return said;
  }

  /** Its idea was withdrawn: what has not started never will, and nobody may read of it. */
  static void withhold(Draft group) {
    if (group.state() == State.FORMED) {
      dissolve(group, "Idén drogs tillbaka · The idea was withdrawn");
    }
    group.withheld = true;
    group.tell(Type.WITHHELD, "", List.of());
  }

  /**
   * @throws InvalidInputException for an account that is none
   */
  static void support(Draft group, String account, List<String> accounts) {
    group.alive();
    if (!account.isEmpty() && !accounts.contains(account)) {
      throw new InvalidInputException(
          FieldError.of("account", "unknown-value", "is no active account of the business unit"));
    }
    group.support = account;
    group.tell(Type.SUPPORT_NAMED, "", List.of());
  }
}
