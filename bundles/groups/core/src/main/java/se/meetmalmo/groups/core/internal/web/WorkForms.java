package se.meetmalmo.groups.core.internal.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.ws.rs.core.Response;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.NewMeeting;
import se.meetmalmo.groups.NewReport;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportDue;
import se.meetmalmo.knowledgebank.Contact;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.PageContext;

/** The forms that coordinators and leaders share: meetings, the checklist, reports. */
final class WorkForms {
  private static final String MEETINGS = "meetings";
  private final GroupWork work;
  private final Desk desk;
  private final PageContext page;
  private final Words words;

  WorkForms(GroupWork work, Desk desk, PageContext page) {
    this.work = work;
    this.desk = desk;
    this.page = page;
    this.words = new Words(page.language());
  }

  GroupFile file() {
    return work.open(desk.key())
        .orElseThrow(
            () ->
                new NotFoundException(
                    "group", desk.isPrivate() ? "behind this private link" : desk.base()));
  }

  Response newMeeting() {
    return meeting(200, "", Form.of("start", "13:00", "end", "15:00"));
  }

  Response showMeeting(String id) {
    Meeting meeting = find(id);
    NewMeeting said = meeting.said();
    return meeting(
        200,
        id,
        Form.of(
            "title", said.title(),
            "day", said.start().atZone(City.ZONE).toLocalDate().toString(),
            "start", time(said.start()),
            "end", time(said.end()),
            "place", said.place(),
            "agenda", said.agenda(),
            "minutes", said.minutes(),
            "sequence", String.valueOf(meeting.sequence())));
  }

  private Meeting find(String id) {
    return file().meetings().stream()
        .filter(meeting -> meeting.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("meeting", id));
  }

  private static String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm").withZone(City.ZONE).format(at);
  }

  Response sendMeeting(String id, Form form) {
    return desk.sent(
        form,
        words,
        () -> {
          NewMeeting said =
              new NewMeeting(
                  form.value("title"),
                  form.at("day", "start"),
                  form.at("day", "end"),
                  form.value("place"),
                  form.value("agenda"),
                  form.value("minutes"));
          if (id.isEmpty()) {
            work.meet(desk.key(), said);
          } else {
            work.change(desk.key(), id, said, form.version("sequence"));
          }
        },
        id.isEmpty() ? "called" : "changed",
        MEETINGS,
        (status, again) -> meeting(status, id, again));
  }

  private Response meeting(int status, String id, Form form) {
    String title = words.get(id.isEmpty() ? "meeting.new" : "meeting.change");
    return desk.answer(
        status,
        titled(title, form),
        Views.html(Views.TEMPLATES.meetingForm(page, words, form, desk.base(), id, title)));
  }

  private String titled(String title, Form form) {
    return form.errors().isEmpty() ? title : words.get("error.prefix", title);
  }

  Response cancelMeeting(String id) {
    return desk.sent(
        Form.EMPTY,
        words,
        () -> work.cancel(desk.key(), id),
        "cancelled",
        MEETINGS,
        (status, again) -> desk.back("", MEETINGS));
  }

  Response tick(String item, boolean done) {
    return desk.sent(
        Form.EMPTY,
        words,
        () -> work.tick(desk.key(), item, done),
        "",
        "checklist",
        (status, again) -> desk.back("", "checklist"));
  }

  Response checklist() {
    String lines = String.join("\n", file().checklist().stream().map(ChecklistItem::text).toList());
    return checklist(200, Form.of("items", lines));
  }

  private Response checklist(int status, Form form) {
    String title = words.get("checklist.change");
    return desk.answer(
        status,
        titled(title, form),
        Views.html(Views.TEMPLATES.checklistForm(page, words, form, desk.base(), title)));
  }

  /** A line is an item; one that was there keeps its tick. */
  Response sendChecklist(Form form) {
    List<ChecklistItem> before = file().checklist();
    return desk.sent(
        form,
        words,
        () ->
            work.setChecklist(
                desk.key(),
                form.value("items")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .map(line -> item(line, before))
                    .toList()),
        "changed",
        "checklist",
        this::checklist);
  }

  private static ChecklistItem item(String line, List<ChecklistItem> before) {
    return before.stream()
        .filter(item -> item.text().equals(line))
        .findFirst()
        .orElseGet(() -> new ChecklistItem("", line, false));
  }

  /** Begins with what was sent back, if anything was. */
  Response report() {
    GroupFile file = file();
    Form form =
        file.reports().stream()
            .findFirst()
            .filter(report -> report.state() == Report.State.RETURNED)
            .map(report -> form(report.said()))
            .orElseGet(() -> Form.of("kind", usual(file).name()));
    return report(200, form);
  }

  private static NewReport.Kind usual(GroupFile file) {
    return file.reportsDue().stream()
        .filter(ReportDue::owed)
        .findFirst()
        .filter(due -> !due.last())
        .map(due -> NewReport.Kind.INTERIM)
        .orElse(NewReport.Kind.FINAL);
  }

  private static Form form(NewReport said) {
    return Form.of(
        "kind", said.kind().name(),
        "did", said.did(),
        "outcome", said.outcome(),
        "worked", said.worked(),
        "notAgain", said.notAgain(),
        "money", said.money() == null ? "" : said.money().toString(),
        "jobs", said.jobs() == null ? "" : said.jobs().toString(),
        "contacts",
            String.join(
                "\n",
                said.contacts().stream()
                    .map(contact -> contact.role() + ", " + contact.unit())
                    .toList()));
  }

  private Response report(int status, Form form) {
    GroupFile file = file();
    String title = words.get("report.new");
    return desk.answer(
        status,
        titled(title, form),
        Views.html(Views.TEMPLATES.reportForm(page, words, form, desk.base(), file)));
  }

  Response sendReport(Form form) {
    return desk.sent(
        form,
        words,
        () -> work.report(desk.key(), said(form)),
        "reported",
        "reports",
        this::report);
  }

  private static NewReport said(Form form) {
    Long jobs = form.number("jobs");
    return new NewReport(
        form.value("kind").equals("FINAL") ? NewReport.Kind.FINAL : NewReport.Kind.INTERIM,
        form.value("did"),
        form.value("outcome"),
        form.value("worked"),
        form.value("notAgain"),
        form.number("money"),
        jobs == null ? null : Math.toIntExact(Math.min(jobs, Integer.MAX_VALUE)),
        form.value("contacts")
            .lines()
            .filter(line -> !line.isBlank())
            .map(WorkForms::contact)
            .toList());
  }

  /** Role, unit; shown to anyone, as the form says. */
  private static Contact contact(String line) {
    int comma = line.lastIndexOf(',');
    return comma < 0
        ? new Contact("", line, true)
        : new Contact(line.substring(0, comma), line.substring(comma + 1), true);
  }
}
