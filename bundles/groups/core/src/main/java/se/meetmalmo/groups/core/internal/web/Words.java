package se.meetmalmo.groups.core.internal.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.Person;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.Wording;

/** The pages' texts, names and times in one reader's language. Thread-safe. */
public final class Words extends Wording {
  private static final Texts TEXTS = Texts.beside(Words.class);

  public Words(Language language) {
    super(TEXTS, language);
  }

  /** What the tag of a state means: a colour and shape of the portal's five. */
  public static String meaning(WorkingGroup.State state) {
    return switch (state) {
      case FORMED -> "wait";
      case RUNNING -> "info";
      case STOPPED -> "stop";
      case CLOSED -> "ok";
      case DISSOLVED -> "idle";
    };
  }

  public static String meaning(Report.State state) {
    return switch (state) {
      case SENT -> "wait";
      case RETURNED -> "stop";
      case ACCEPTED -> "ok";
    };
  }

  /** Name and organisation in one line. */
  public String who(Person person) {
    String name = person.name().isEmpty() ? get("person.unknown") : person.name();
    return person.organisation().isEmpty() ? name : name + ", " + person.organisation();
  }

  /** What somebody is in the group, in one line. */
  public String role(Person person) {
    Place place = person.participant().place();
    String side = get("side." + place.side());
    return place.role() == Place.Role.LEADER ? get("role.LEADER") + " · " + side : side;
  }

  /** måndag 1 mars 2027 kl. 13.00–15.00. */
  public String when(Meeting meeting) {
    boolean swedish = language() == Language.SV;
    String time = swedish ? "HH.mm" : "HH:mm";
    String start = swedish ? "EEEE d MMMM yyyy 'kl.' HH.mm" : "EEEE d MMMM yyyy, HH:mm";
    return format(start, meeting.said().start()) + "–" + format(time, meeting.said().end());
  }

  private String format(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, language().locale()).withZone(City.ZONE).format(at);
  }

  /** 120 000 kr. */
  public String money(long kronor) {
    return get("money", String.format(language().locale(), "%,d", kronor));
  }

  /** What is missing, in one line. */
  public String missing(List<String> fields) {
    return String.join(", ", fields.stream().map(field -> get("missing." + field)).toList());
  }

  /** What is wrong, by the field where it is put right. */
  Map<String, String> errors(List<FieldError> errors) {
    Map<String, String> said = new LinkedHashMap<>();
    for (FieldError error : errors) {
      said.putIfAbsent(error.field(), sentence(error));
    }
    return said;
  }

  /** By field and code, else by code, else what the API would say. */
  private String sentence(FieldError error) {
    String field = error.field().substring(error.field().lastIndexOf('.') + 1);
    for (String key : List.of("error." + field + "." + error.code(), "error." + error.code())) {
      if (!maybe(key).isEmpty()) {
        return get(key, error.arguments().toArray());
      }
    }
    return error.field() + " " + error.message();
  }
}
