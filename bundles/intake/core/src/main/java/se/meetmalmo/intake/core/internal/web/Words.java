package se.meetmalmo.intake.core.internal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.platform.web.Texts;

/** The pages' texts, names and dates in one reader's language. Thread-safe. */
public final class Words {
  private static final Texts TEXTS = Texts.beside(Words.class);
  private static final Pattern IDEA =
      Pattern.compile("M-\\d{4}-\\d{6,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private final Language language;

  public Words(Language language) {
    this.language = language;
  }

  public Language language() {
    return language;
  }

  public String get(String key, Object... arguments) {
    return TEXTS.get(language, key, arguments);
  }

  /**
   * A text about an idea or a question: {@code {0}} is the word for it, {@code {1}} the same as the
   * one that was spoken of before («idé», «idén»); what else it takes comes after.
   */
  public String say(Submission.Kind kind, String key, Object... more) {
    Object[] arguments =
        Stream.concat(Stream.of(get("noun." + kind), get("noun." + kind + ".the")), Stream.of(more))
            .toArray();
    return get(key, arguments);
  }

  /** The text for staff who write for somebody else, where there is one of its own. */
  public String to(boolean staff, String key) {
    return staff && TEXTS.has(key + ".staff") ? get(key + ".staff") : get(key);
  }

  /** The text; empty when there is none by that key. */
  public String maybe(String key) {
    return TEXTS.has(key) ? get(key) : "";
  }

  /** Singular where the count is one: {@code key.one}, else {@code key.many} with the count. */
  public String count(String key, long count) {
    return count == 1 ? get(key + ".one") : get(key + ".many", count);
  }

  /** The reader's word for a value of the form; a sender's own word is given as it stands. */
  public String name(String list, String value) {
    String key = list + "." + value.replace(' ', '-');
    return TEXTS.has(key) ? get(key) : value;
  }

  public String names(String list, List<String> values) {
    return String.join(", ", values.stream().map(value -> name(list, value)).toList());
  }

  public List<Option> options(String list, List<String> values) {
    return values.stream()
        .map(value -> new Option(value, name(list, value), maybe(list + "." + value + ".hint")))
        .toList();
  }

  /**
   * The values with «all» before them, and with the one that is chosen also when it is no usual
   * one.
   */
  public List<Option> any(String list, List<String> values, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", get("any")));
    options.addAll(options(list, values));
    if (!chosen.isBlank() && !values.contains(chosen)) {
      options.add(new Option(chosen, chosen));
    }
    return options;
  }

  /** Themes and areas in one line. */
  public String about(List<String> themes, List<String> areas) {
    return Stream.of(names("theme", themes), names("area", areas))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Title of a step. */
  public String event(Step step) {
    boolean untried = step.type() == IdeaEvent.Type.RECEIVED && step.to() == Status.RECEIVED;
    return get("event." + step.type().word() + (untried ? ".untried" : ""));
  }

  /** Whether a text names an idea of this portal: its id or its case number. */
  public static boolean isIdea(String name) {
    return IDEA.matcher(name).matches();
  }

  /** 1 mars 2027. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
  }

  /** Who did it: an account's name, or a role that is no account. */
  public String by(String name) {
    return get("by", name("actor", name));
  }

  /** Name and organisation of a sender. */
  public String sender(Submission.Submitter sender) {
    return Stream.of(sender.name(), sender.organisation().name())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  public String organisation(Submission.Organisation organisation) {
    String kind = get("organisation." + organisation.kind());
    return organisation.name().isEmpty() ? kind : organisation.name() + " (" + kind + ")";
  }

  public String status(Status status) {
    return get("status." + status);
  }

  /** What the tag of a status means: a colour and shape of the portal's five. */
  public static String meaning(Status status) {
    return switch (status) {
      case RECEIVED, SCREENING, STAFFING -> "info";
      case ACCEPTED, IN_GROUP, REPORTED, PUBLISHED, CONNECTED -> "ok";
      case PAUSED -> "wait";
      case DECLINED -> "stop";
      case REFERRED, WITHDRAWN -> "idle";
    };
  }

  /** What the tag of an outcome means. */
  public static String meaning(Outcome outcome) {
    return switch (outcome) {
      case PROCEED -> "ok";
      case REVIEW -> "wait";
      case REFER, REJECT -> "stop";
      case UNDECIDED -> "idle";
    };
  }

  /** 23 november 2026. */
  public String date(Instant at) {
    return format("d MMMM yyyy", at);
  }

  /** måndag 14 december. */
  public String weekday(Instant at) {
    return format("EEEE d MMMM", at);
  }

  /** 23 november 2026 kl. 10.42. */
  public String time(Instant at) {
    return format(language == Language.SV ? "d MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy, HH:mm", at);
  }

  private String format(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(Intake.CITY).format(at);
  }
}
