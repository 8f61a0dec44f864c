package se.meetmalmo.groups.core.internal.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import se.meetmalmo.communications.Category;
import se.meetmalmo.communications.spi.Notice;
import se.meetmalmo.communications.spi.Notices;
import se.meetmalmo.communications.spi.Occasion;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.GroupEvent.Recipient;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.platform.journal.JournalEvent;

/** Who is told what of a group: those whom the event names, and of very late reports the office. */
@Component(property = {Notices.NAME + "=groups", Notices.UNIT + "=" + GroupEvent.UNIT})
public final class GroupNotices implements Notices {
  /** Scheme of somebody in a group. */
  static final String PERSON = "group-person";

  /** Scheme of the business unit. */
  static final String OFFICE = "group-office";

  /** What the project leader is told of. */
  static final String ESCALATION = "ReportEscalation";

  private static final String PROJECT_LEADER = OFFICE + ":project-leader";

  /** What people in groups are told of. */
  static final List<Type> TOLD =
      List.of(
          Type.JOINED,
          Type.LEADER_CHANGED,
          Type.STARTED,
          Type.REPLANNED,
          Type.MEETING_CALLED,
          Type.MEETING_MOVED,
          Type.MEETING_CANCELLED,
          Type.REPORT_SOON,
          Type.REPORT_LATE,
          Type.REPORT_ESCALATED,
          Type.REPORT_RETURNED,
          Type.REPORT_ACCEPTED,
          Type.STOPPED,
          Type.DISSOLVED,
          Type.CLOSED);

  private static final Set<Type> KINDS = Set.copyOf(TOLD);

  @Override
  public List<Notice> of(JournalEvent event) {
    return Type.of(event.type())
        .filter(KINDS::contains)
        .map(type -> notices(event, GroupEvent.of(event)))
        .orElse(List.of());
  }

  private static List<Notice> notices(JournalEvent event, GroupEvent told) {
    String about = told.dueOn() == null ? told.about() : told.dueOn().toString();
    List<Notice> notices = new ArrayList<>();
    for (Recipient one : told.to()) {
      notices.add(
          notice(event, PERSON + ":" + one.participantId(), event.type(), one.language(), about));
    }
    if (told.type() == Type.REPORT_ESCALATED) {
      notices.add(notice(event, PROJECT_LEADER, ESCALATION, "sv", about));
    }
    return notices;
  }

  private static Notice notice(
      JournalEvent event, String recipient, String kind, String language, String about) {
    return new Notice(
        Occasion.of(event), recipient, Notice.MAIL, kind, language, Category.SERVICE, about);
  }
}
