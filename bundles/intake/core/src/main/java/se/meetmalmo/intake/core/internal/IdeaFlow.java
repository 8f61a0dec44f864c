package se.meetmalmo.intake.core.internal;

import static se.meetmalmo.intake.Status.ACCEPTED;
import static se.meetmalmo.intake.Status.CONNECTED;
import static se.meetmalmo.intake.Status.DECLINED;
import static se.meetmalmo.intake.Status.IN_GROUP;
import static se.meetmalmo.intake.Status.PAUSED;
import static se.meetmalmo.intake.Status.PUBLISHED;
import static se.meetmalmo.intake.Status.RECEIVED;
import static se.meetmalmo.intake.Status.REFERRED;
import static se.meetmalmo.intake.Status.REPORTED;
import static se.meetmalmo.intake.Status.SCREENING;
import static se.meetmalmo.intake.Status.STAFFING;
import static se.meetmalmo.intake.Status.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.ConflictException;

/** The way of an idea: one table of status × move → status. Nothing else changes a status. */
final class IdeaFlow {
  private static final Map<Status, Map<Move, Status>> TABLE = table();

  private IdeaFlow() {}

  /** What can happen to an idea, with the type of the event that tells of it. */
  enum Move {
    /** The rule set has judged it. */
    ASSESS(IdeaEvent.Type.ASSESSED),
    /** An import has brought what it says up to date. */
    UPDATE(IdeaEvent.Type.UPDATED),
    ACCEPT(IdeaEvent.Type.ACCEPTED),
    REFER(IdeaEvent.Type.REFERRED),
    CONNECT(IdeaEvent.Type.CONNECTED),
    PAUSE(IdeaEvent.Type.PAUSED),
    /** Take up again: also overrules a referral that the rule set made. */
    WAKE(IdeaEvent.Type.WOKEN),
    DECLINE(IdeaEvent.Type.DECLINED),
    /** Ask the sender for more. */
    ASK(IdeaEvent.Type.MORE_ASKED),
    /** The sender answers what was asked. */
    ANSWER(IdeaEvent.Type.ANSWERED),
    STAFF(IdeaEvent.Type.STAFFING_BEGUN),
    FORM_GROUP(IdeaEvent.Type.GROUP_FORMED),
    REPORT(IdeaEvent.Type.REPORTED),
    PUBLISH(IdeaEvent.Type.PUBLISHED),
    WITHDRAW(IdeaEvent.Type.WITHDRAWN),
    /** The sender connects it to work that exists. */
    JOIN(IdeaEvent.Type.JOINED),
    /** Both senders are asked whether two ideas are to be one. */
    ASK_MERGE(IdeaEvent.Type.MERGE_ASKED),
    AGREE_MERGE(IdeaEvent.Type.MERGE_AGREED),
    DECLINE_MERGE(IdeaEvent.Type.MERGE_DECLINED),
    WITHDRAW_MERGE(IdeaEvent.Type.MERGE_WITHDRAWN),
    EXPIRE_MERGE(IdeaEvent.Type.MERGE_EXPIRED),
    /** It becomes part of the other idea. */
    MERGE(IdeaEvent.Type.MERGED),
    /** The other idea becomes part of this one. */
    GAIN(IdeaEvent.Type.GAINED);

    private final IdeaEvent.Type event;

    Move(IdeaEvent.Type event) {
      this.event = event;
    }

    /** Who makes such a move: a coordinator, a neighbouring domain, or neither. */
    private enum Kind {
      DECISION,
      MILESTONE,
      OTHER
    }

    IdeaEvent.Type event() {
      return event;
    }

    private Kind kind() {
      return switch (this) {
        case ACCEPT, REFER, CONNECT, PAUSE, WAKE, DECLINE, ASK -> Kind.DECISION;
        case STAFF, FORM_GROUP, REPORT, PUBLISH -> Kind.MILESTONE;
        case ASSESS, UPDATE, ANSWER, WITHDRAW, JOIN -> Kind.OTHER;
        case ASK_MERGE, AGREE_MERGE, DECLINE_MERGE, WITHDRAW_MERGE, EXPIRE_MERGE, MERGE, GAIN ->
            Kind.OTHER;
      };
    }

    static Move of(Decision.Action action) {
      return valueOf(action.name());
    }

    static Move of(Milestone milestone) {
      return valueOf(milestone.name());
    }
  }

  /** The status after a move; empty when the status does not allow it. */
  static Optional<Status> after(Status status, Move move) {
    return Optional.ofNullable(TABLE.get(status).get(move));
  }

  /**
   * @param caseNumber for the message
   * @throws ConflictException says what of the same kind the status allows
   */
  static Status move(String caseNumber, Status status, Move move) {
    return after(status, move).orElseThrow(() -> impossible(caseNumber, status, move));
  }

  /** Whoever decides is told of decisions, a neighbouring domain of milestones. */
  private static ConflictException impossible(String caseNumber, Status status, Move move) {
    String said = "Idea %s is %s: %s is not possible".formatted(caseNumber, status, move);
    List<String> allowed =
        TABLE.get(status).keySet().stream()
            .filter(other -> other.kind() == move.kind() && move.kind() != Move.Kind.OTHER)
            .map(Move::name)
            .toList();
    return new ConflictException(
        allowed.isEmpty() ? said : said + ", only " + String.join(" or ", allowed), allowed);
  }

  /** The decisions that a coordinator can take, in the order of the enum. */
  static List<Decision.Action> decisions(Status status) {
    List<Decision.Action> decisions = new ArrayList<>();
    for (Decision.Action action : Decision.Action.values()) {
      if (after(status, Move.of(action)).isPresent()) {
        decisions.add(action);
      }
    }
    return List.copyOf(decisions);
  }

  private static Map<Status, Map<Move, Status>> table() {
    Map<Status, Map<Move, Status>> table = new EnumMap<>(Status.class);
    table.put(RECEIVED, decided(RECEIVED));
    table.put(SCREENING, decided(SCREENING));
    table.put(REFERRED, row(Move.WAKE, SCREENING));
    table.put(CONNECTED, row());
    table.put(DECLINED, row(Move.WAKE, SCREENING));
    table.put(PAUSED, row(Move.WAKE, SCREENING));
    table.put(ACCEPTED, accepted(Move.STAFF, STAFFING));
    table.put(STAFFING, accepted(Move.FORM_GROUP, IN_GROUP));
    table.put(IN_GROUP, row(Move.REPORT, REPORTED));
    table.put(REPORTED, row(Move.PUBLISH, PUBLISHED));
    table.values().forEach(row -> row.put(Move.WITHDRAW, WITHDRAWN));
    table.put(PUBLISHED, row());
    table.put(WITHDRAWN, row());
    merges(table);
    return table;
  }

  /**
   * An idea that nobody works on yet may become part of another; that one may be at work already.
   * How an open question ends is told whatever has become of the idea meanwhile.
   */
  private static void merges(Map<Status, Map<Move, Status>> table) {
    for (Status from : List.of(RECEIVED, SCREENING, PAUSED, ACCEPTED)) {
      table.get(from).put(Move.MERGE, CONNECTED);
    }
    for (Status into : List.of(RECEIVED, SCREENING, PAUSED, ACCEPTED, STAFFING, IN_GROUP)) {
      Map<Move, Status> row = table.get(into);
      row.put(Move.GAIN, into);
      row.put(Move.ASK_MERGE, into);
      row.put(Move.AGREE_MERGE, into);
    }
    table.forEach(
        (status, row) -> {
          row.put(Move.DECLINE_MERGE, status);
          row.put(Move.WITHDRAW_MERGE, status);
          row.put(Move.EXPIRE_MERGE, status);
        });
  }

  private static Map<Move, Status> decided(Status from) {
    Map<Move, Status> row = row(Move.ASK, from);
    row.put(Move.ANSWER, from);
    row.put(Move.UPDATE, from);
    row.put(Move.ACCEPT, ACCEPTED);
    row.put(Move.REFER, REFERRED);
    row.put(Move.CONNECT, CONNECTED);
    row.put(Move.JOIN, CONNECTED);
    row.put(Move.PAUSE, PAUSED);
    row.put(Move.DECLINE, DECLINED);
    if (from == RECEIVED) {
      row.put(Move.ASSESS, SCREENING);
    }
    return row;
  }

  /** Where nobody is found to take it on it rests, and may be taken up again. */
  private static Map<Move, Status> accepted(Move next, Status to) {
    Map<Move, Status> row = row(next, to);
    row.put(Move.PAUSE, PAUSED);
    return row;
  }

  private static Map<Move, Status> row() {
    return new EnumMap<>(Move.class);
  }

  private static Map<Move, Status> row(Move move, Status to) {
    Map<Move, Status> row = row();
    row.put(move, to);
    return row;
  }
}
