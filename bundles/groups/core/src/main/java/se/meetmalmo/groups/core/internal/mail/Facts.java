package se.meetmalmo.groups.core.internal.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.web.Language;

/** What a message about a group can say, in its reader's language; what there is not is empty. */
final class Facts {
  private final Map<String, String> facts = new HashMap<>();
  private final Language language;

  Facts(GroupFile file, String about, Language language) {
    this.language = language;
    WorkingGroup group = file.group();
    GroupKinds.FACTS.forEach(fact -> put(fact, ""));
    put("title", group.title());
    put("goal", group.mandate().goal());
    put("support", group.support());
    put("reason", group.reason());
    put("due", about.matches("\\d{4}-\\d\\d-\\d\\d") ? day(LocalDate.parse(about)) : due(file));
    file.meetings().stream()
        .filter(meeting -> meeting.id().equals(about))
        .findFirst()
        .ifPresent(this::meeting);
    file.reports().stream()
        .filter(report -> report.id().equals(about))
        .findFirst()
        .ifPresent(report -> put("words", report.words()));
  }

  private String due(GroupFile file) {
    return file.reportDue() == null ? "" : day(file.reportDue());
  }

  private void meeting(Meeting meeting) {
    put("meeting", meeting.said().title());
    put("when", when(meeting.said().start(), meeting.said().end()));
    put("place", meeting.said().place());
    put("agenda", meeting.said().agenda());
  }

  void put(String fact, String text) {
    facts.put(fact, text);
  }

  Map<String, String> all() {
    return Map.copyOf(facts);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
  }

  private String when(Instant start, Instant end) {
    String pattern =
        language == Language.SV ? "EEEE d MMMM yyyy 'kl.' HH.mm" : "EEEE d MMMM yyyy, HH:mm";
    String time = language == Language.SV ? "HH.mm" : "HH:mm";
    return format(pattern, start) + "–" + format(time, end);
  }

  private String format(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(City.ZONE).format(at);
  }
}
