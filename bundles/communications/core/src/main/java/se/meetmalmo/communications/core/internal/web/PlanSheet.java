package se.meetmalmo.communications.core.internal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.ws.rs.core.MultivaluedMap;
import se.meetmalmo.communications.core.internal.unit.UnitContacts;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/**
 * An activity as it stands in a form: each text has its fields {@code text0-channel}, {@code
 * text0-headline} and so on. A text whose headline and words are empty is none.
 *
 * @param texts how many the form shows
 */
public record PlanSheet(Map<String, String> values, int texts) {
  private static final String TEXT = "text";

  static PlanSheet empty(String owner) {
    return new PlanSheet(Map.of("owner", owner, "kind", ActivityKind.NEWS.name()), 1);
  }

  /**
   * To talk with a part of the city.
   *
   * @param unit its key
   */
  static PlanSheet talk(String owner, String unit) {
    return new PlanSheet(
        Map.of(
            "owner",
            owner,
            "kind",
            ActivityKind.INTERVIEW.name(),
            "about",
            UnitContacts.CITY_UNIT + ":" + unit,
            "audiences",
            "administrations"),
        1);
  }

  static PlanSheet of(Activity activity) {
    ActivityContent said = activity.content();
    Map<String, String> values = new HashMap<>();
    values.put("version", String.valueOf(activity.version()));
    values.put("title", said.title());
    values.put("objective", said.objective());
    values.put("kind", said.kind().name());
    values.put("owner", said.owner());
    values.put("day", text(said.day()));
    values.put("until", text(said.until()));
    values.put("begins", text(said.begins()));
    values.put("ends", text(said.ends()));
    values.put("place", said.place());
    values.put("about", said.about());
    values.put("link", said.link());
    values.put("audiences", String.join(", ", said.audiences()));
    for (int i = 0; i < said.texts().size(); i++) {
      ChannelText text = said.texts().get(i);
      values.put(TEXT + i + "-channel", text.channel().word());
      values.put(TEXT + i + "-audience", text.audience());
      values.put(TEXT + i + "-language", text.language());
      values.put(TEXT + i + "-headline", text.headline());
      values.put(TEXT + i + "-text", text.text());
    }
    return new PlanSheet(values, Math.max(1, said.texts().size()));
  }

  static PlanSheet of(MultivaluedMap<String, String> typed) {
    Map<String, String> values = new HashMap<>();
    typed.forEach((name, given) -> values.put(name, given.isEmpty() ? "" : given.get(0)));
    values.put("audiences", String.join(", ", typed.getOrDefault("audiences", List.of())));
    int texts = 0;
    while (texts < ActivityContent.TEXTS && values.containsKey(TEXT + texts + "-headline")) {
      texts++;
    }
    return new PlanSheet(values, texts);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public String value(int number, String field) {
    return value(TEXT + number + "-" + field);
  }

  public List<String> audiences() {
    return Arrays.stream(value("audiences").split(", ")).filter(key -> !key.isEmpty()).toList();
  }

  /** -1 where none is said. */
  public long version() {
    return value("version").matches("\\d{1,18}") ? Long.parseLong(value("version")) : -1;
  }

  PlanSheet at(long version) {
    Map<String, String> newer = new HashMap<>(values);
    newer.put("version", String.valueOf(version));
    return new PlanSheet(newer, texts);
  }

  PlanSheet withOneMore() {
    return new PlanSheet(values, Math.min(ActivityContent.TEXTS, texts + 1));
  }

  /** Whether nothing stands in a text. */
  public boolean isBlank(int number) {
    return value(number, "headline").isBlank() && value(number, "text").isBlank();
  }

  /** Numbers of the texts in which something stands. */
  private List<Integer> written() {
    List<Integer> written = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      if (!isBlank(i)) {
        written.add(i);
      }
    }
    return written;
  }

  /**
   * @throws InvalidInputException names fields as the form does not: see {@link #said}
   */
  ActivityContent content() {
    return new ActivityContent(
        value("title"),
        value("objective"),
        kind(),
        audiences(),
        value("owner"),
        parsed("day", LocalDate::parse),
        parsed("until", LocalDate::parse),
        parsed("begins", LocalTime::parse),
        parsed("ends", LocalTime::parse),
        value("place"),
        value("about"),
        value("link"),
        written().stream().map(this::said).toList());
  }

  private ChannelText said(int i) {
    return new ChannelText(
        CityChannel.of(value(i, "channel")).orElse(null),
        value(i, "audience"),
        value(i, "language"),
        value(i, "headline"),
        value(i, "text"));
  }

  private ActivityKind kind() {
    return Arrays.stream(ActivityKind.values())
        .filter(kind -> kind.name().equals(value("kind")))
        .findFirst()
        .orElse(ActivityKind.NEWS);
  }

  private <T> T parsed(String field, Function<String, T> parse) {
    try {
      return value(field).isBlank() ? null : parse.apply(value(field).strip());
    } catch (DateTimeException e) {
      throw new InvalidInputException(FieldError.of(field, "malformed", "is no day or time"));
    }
  }

  /** What is wrong, by the fields of the form. */
  Map<String, String> said(List<FieldError> errors, Words words) {
    List<Integer> written = written();
    Map<String, String> said = new LinkedHashMap<>();
    Views.said(errors, words)
        .forEach(
            (field, error) -> {
              int open = field.indexOf("[");
              int close = field.indexOf("].");
              if (field.startsWith("texts[") && close > open) {
                int number = written.get(Integer.parseInt(field.substring(open + 1, close)));
                said.putIfAbsent(TEXT + number + "-" + field.substring(close + 2), error);
              } else {
                said.putIfAbsent(field, error);
              }
            });
    return said;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
