package se.meetmalmo.groups.core.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.groups.Mandate;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportDue;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.platform.Json;

/** A row of {@code working_group}. What lists ask for stands in columns of its own. */
@Entity
@Table(name = "working_group")
class WorkingGroupEntity {
  @Id
  @Column(length = 36)
  private String id;

  @Column(name = "idea_id", length = 40)
  private String ideaId;

  /** The idea while the group is not over: unique, so that one group works on an idea. */
  @Column(name = "open_idea", length = 40)
  private String openIdea;

  @Column(length = 600)
  private String title;

  @Column(length = 2)
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(length = 12)
  private WorkingGroup.State state;

  @Column(length = 150)
  private String support;

  @Column(name = "formed_at")
  private long formedAt;

  @Column(name = "started_at")
  private Long startedAt;

  @Column(name = "ended_at")
  private Long endedAt;

  private int stopped;

  @Column(length = 8_000)
  private String reason;

  @Column(name = "initiative_id", length = 36)
  private String initiativeId;

  private int withheld;
  private int city;
  private int business;
  private int people;

  @Column(name = "has_leader")
  private int hasLeader;

  @Column(name = "next_due", length = 10)
  private String nextDue;

  private int reminded;

  @Column(length = 16_000)
  private String dues;

  @Lob private String mandate;
  @Lob private String checklist;
  private long version;

  protected WorkingGroupEntity() {}

  WorkingGroupEntity(Kept kept) {
    id = kept.group().id();
    ideaId = kept.group().ideaId();
    language = kept.group().language();
    formedAt = kept.group().formedAt().toEpochMilli();
    become(kept);
  }

  final void become(Kept kept) {
    WorkingGroup group = kept.group();
    title = group.title();
    state = group.state();
    openIdea = state.isOver() ? null : ideaId;
    support = group.support();
    startedAt = millis(group.startedAt());
    endedAt = millis(group.endedAt());
    stopped = group.stopped() ? 1 : 0;
    reason = group.reason();
    initiativeId = group.initiativeId();
    withheld = kept.withheld() ? 1 : 0;
    city = count(group, Side.CITY);
    business = count(group, Side.BUSINESS);
    people = group.present().size();
    hasLeader = group.leader().isPresent() ? 1 : 0;
    nextDue = kept.next().map(due -> due.on().toString()).orElse(null);
    reminded = kept.reminded();
    dues = Json.write(kept.dues());
    mandate = Json.write(group.mandate());
    checklist = Json.write(kept.checklist());
    version = group.version();
  }

  private static int count(WorkingGroup group, Side side) {
    return (int) group.present().stream().filter(one -> one.place().side() == side).count();
  }

  private static Long millis(Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  static Instant instant(Long at) {
    return at == null ? null : Instant.ofEpochMilli(at);
  }

  static LocalDate day(String kept) {
    return kept == null ? null : LocalDate.parse(kept);
  }

  String id() {
    return id;
  }

  Kept toKept(List<Participant> participants, List<Meeting> meetings, List<Report> reports) {
    return new Kept(
        new WorkingGroup(
            id,
            ideaId,
            title,
            language,
            state,
            Json.stored(mandate, Mandate.class),
            participants,
            support,
            Instant.ofEpochMilli(formedAt),
            instant(startedAt),
            instant(endedAt),
            stopped == 1,
            reason,
            initiativeId,
            version),
        List.of(Json.stored(checklist, ChecklistItem[].class)),
        List.of(Json.stored(dues, ReportDue[].class)),
        reminded,
        withheld == 1,
        meetings,
        reports);
  }
}
