package se.meetmalmo.groups.core.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.NewReport;
import se.meetmalmo.groups.NewReport.Kind;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportDue;
import se.meetmalmo.groups.ReportPlan;
import se.meetmalmo.groups.Review;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/** What a group owes, hands in, and has reviewed. */
final class Reporting {
  /** Before the day: who leads is told. */
  static final int SOON_DAYS = 7;

  /** After it: the project leader is told. */
  static final int ESCALATION_DAYS = 7;

  /** How far reminders go: soon, late, escalated. */
  static final int ALL_REMINDERS = 3;

  private static final int ANEW_DAYS = 7;

  private Reporting() {}

  static void plan(Draft group, ReportPlan plan) {
    Course.check(group, plan);
    owe(group, plan.days());
  }

  /** Other days in the place of those of what is still owed; the last one is the last. */
  static void owe(Draft group, List<LocalDate> days) {
    Stream<ReportDue> kept = group.dues.stream().filter(due -> !due.owed());
    Stream<ReportDue> fresh =
        days.stream().map(day -> new ReportDue(day, day.equals(days.get(days.size() - 1)), ""));
    group.dues = Stream.concat(kept, fresh).toList();
    group.reminded = 0;
  }

  static void replan(Draft group, ReportPlan plan) {
    group.in("only a running one has reports to plan", State.RUNNING);
    plan(group, plan);
    group.tell(Type.REPLANNED, "", group.leader());
  }

  /** Hands in what is owed next and all that is late; after the last no other is owed. */
  static Report report(Draft group, NewReport said) {
    group.in("only one that works, or is stopped, reports", State.RUNNING, State.STOPPED);
    if (group.state() == State.STOPPED && said.kind() != Kind.FINAL) {
      throw new ConflictException(
          "Group " + group.id() + " is STOPPED: what it owes is its last report, of kind FINAL");
    }
    waiting(group)
        .ifPresent(
            report -> {
              throw new ConflictException(
                  "Report %s of group %s waits for its review".formatted(report.id(), group.id()));
            });
    Report report =
        new Report(Ids.next(), group.id(), Report.State.SENT, said, group.now, "", null, "");
    group.put(report);
    group.dues = handedIn(group, report);
    group.reminded = 0;
    group.tell(Type.REPORT_SENT, report.id(), List.of());
    return report;
  }

  private static Optional<Report> waiting(Draft group) {
    return group.kept.reports().stream()
        .filter(report -> report.state() == Report.State.SENT)
        .findFirst();
  }

  private static List<ReportDue> handedIn(Draft group, Report report) {
    boolean last = report.said().kind() == Kind.FINAL;
    List<ReportDue> dues = new ArrayList<>();
    boolean first = true;
    for (ReportDue due : group.dues) {
      boolean meant =
          last ? due.last() : !due.last() && (first || due.on().isBefore(group.today()));
      if (!due.owed()) {
        dues.add(due);
      } else if (meant) {
        dues.add(new ReportDue(due.on(), due.last(), report.id()));
      } else if (!last) {
        dues.add(due);
      }
      first = first && !due.owed();
    }
    return List.copyOf(dues);
  }

  /** An accepted last report closes the group; one that is sent back is owed again. */
  static Report review(Draft group, String reportId, Review review, String by) {
    Report sent =
        group.kept.reports().stream()
            .filter(report -> report.id().equals(reportId))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("report", reportId));
    if (sent.state() != Report.State.SENT) {
      throw new ConflictException("Report %s is %s already".formatted(reportId, sent.state()));
    }
    Report reviewed =
        new Report(
            sent.id(),
            sent.groupId(),
            review.accepted() ? Report.State.ACCEPTED : Report.State.RETURNED,
            sent.said(),
            sent.sentAt(),
            review.words(),
            group.now,
            by);
    group.put(reviewed);
    boolean last = sent.said().kind() == Kind.FINAL;
    if (!review.accepted()) {
      group.dues = anew(group, reportId);
      group.tell(Type.REPORT_RETURNED, reportId, group.leader());
    } else {
      group.tell(Type.REPORT_ACCEPTED, reportId, last ? List.of() : group.leader());
      if (last) {
        group.become(State.CLOSED, Type.CLOSED);
      }
    }
    return reviewed;
  }

  /** With time to write it. */
  private static List<ReportDue> anew(Draft group, String reportId) {
    LocalDate earliest = group.today().plusDays(ANEW_DAYS);
    return group.dues.stream()
        .map(
            due ->
                due.reportId().equals(reportId)
                    ? new ReportDue(
                        due.on().isBefore(earliest) ? earliest : due.on(), due.last(), "")
                    : due)
        .toList();
  }

  /** Tells what is due by now, and not told yet; only the furthest that the time has come for. */
  static void remind(Draft group) {
    Optional<ReportDue> next = group.dues.stream().filter(ReportDue::owed).findFirst();
    if (group.state().isOver() || next.isEmpty()) {
      return;
    }
    LocalDate day = next.get().on();
    int stage = stage(day, group.today());
    if (stage > group.reminded) {
      Type type =
          switch (stage) {
            case 1 -> Type.REPORT_SOON;
            case 2 -> Type.REPORT_LATE;
            default -> Type.REPORT_ESCALATED;
          };
      group.reminded = stage;
      group.tell(type, "", day, group.leader());
    }
  }

  private static int stage(LocalDate due, LocalDate today) {
    if (today.isAfter(due.plusDays(ESCALATION_DAYS))) {
      return ALL_REMINDERS;
    }
    if (today.isAfter(due)) {
      return 2;
    }
    return today.plusDays(SOON_DAYS).isBefore(due) ? 0 : 1;
  }
}
