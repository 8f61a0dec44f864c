package se.meetmalmo.groups.core.internal;

import java.time.LocalDate;
import java.util.List;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupStep;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.PublicGroup;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportDue;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.groups.core.internal.store.Kept;
import se.meetmalmo.knowledgebank.Side;

/** A group as its readers see it. */
final class Filing {
  private Filing() {}

  static GroupFile whole(Kept kept, List<GroupStep> history, Names names, LocalDate today) {
    WorkingGroup group = kept.group();
    LocalDate due = kept.next().map(ReportDue::on).orElse(null);
    return new GroupFile(
        group,
        names.people(group.people()),
        group.state() == State.FORMED ? Course.missing(group) : List.of(),
        kept.checklist(),
        kept.meetings(),
        kept.dues(),
        kept.reports(),
        history,
        due,
        due != null && due.isBefore(today));
  }

  /** For somebody in the group: no way to reach the others, and no names of accounts. */
  static GroupFile forParticipant(Kept kept, List<GroupStep> history, Names names, LocalDate day) {
    WorkingGroup group = kept.group();
    List<Participant> people =
        group.people().stream()
            .map(
                one ->
                    new Participant(
                        one.id(),
                        unreachable(one.place()),
                        one.joined(),
                        one.left(),
                        one.nameConsent()))
            .toList();
    WorkingGroup shown =
        new WorkingGroup(
            group.id(),
            group.ideaId(),
            group.title(),
            group.language(),
            group.state(),
            group.mandate(),
            people,
            group.support(),
            group.formedAt(),
            group.startedAt(),
            group.endedAt(),
            group.stopped(),
            group.reason(),
            group.initiativeId(),
            group.version());
    List<Report> reports =
        kept.reports().stream()
            .map(
                report ->
                    new Report(
                        report.id(),
                        report.groupId(),
                        report.state(),
                        report.said(),
                        report.sentAt(),
                        report.words(),
                        report.reviewedAt(),
                        ""))
            .toList();
    List<GroupStep> steps =
        history.stream()
            .map(step -> new GroupStep(step.type(), step.at(), step.about(), ""))
            .toList();
    return whole(
        new Kept(
            shown,
            kept.checklist(),
            kept.dues(),
            kept.reminded(),
            kept.withheld(),
            kept.meetings(),
            reports),
        steps,
        names,
        day);
  }

  private static Place unreachable(Place place) {
    return new Place(
        place.side(),
        place.role(),
        place.memberId(),
        place.unitId(),
        place.name(),
        place.organisation(),
        "",
        "",
        place.language());
  }

  /** Of one that has started. */
  static PublicGroup open(Kept kept, Names names) {
    WorkingGroup group = kept.group();
    List<Participant> present = group.present();
    return new PublicGroup(
        group.id(),
        group.ideaId(),
        group.title(),
        group.state(),
        group.mandate().goal(),
        names.named(present),
        count(present, Side.CITY),
        count(present, Side.BUSINESS),
        present.size(),
        group.startedAt(),
        group.endedAt(),
        group.stopped(),
        group.initiativeId());
  }

  private static int count(List<Participant> people, Side side) {
    return (int) people.stream().filter(one -> one.place().side() == side).count();
  }
}
