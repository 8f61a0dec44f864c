package se.meetmalmo.resourcebank.core.internal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.Wording;
import se.meetmalmo.resourcebank.Industry;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificate;

/** The pages' texts, names and dates in one reader's language. Thread-safe. */
public final class Words extends Wording {
  private static final Texts TEXTS = Texts.beside(Words.class);

  /** Languages that the form offers, by tag; members may have more by the API. */
  static final List<String> LANGUAGES =
      List.of("sv", "en", "da", "ar", "bs", "de", "es", "fa", "fi", "fr", "pl", "so");

  private static final List<String> SECTIONS =
      Industry.all().stream().map(Industry::section2007).distinct().toList();

  public Words(Language language) {
    super(TEXTS, language);
  }

  /** Name of an industry; a member's own word as it stands. */
  public String industry(String kept) {
    return Industry.of(kept).map(known -> known.name(language().tag())).orElse(kept);
  }

  /** All divisions, with none before them. */
  public List<Option> industries(String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", get("industry.none")));
    Industry.all().forEach(one -> options.add(new Option(one.code(), industry(one.code()))));
    if (!chosen.isBlank() && Industry.of(chosen).isEmpty()) {
      options.add(new Option(chosen, chosen));
    }
    return options;
  }

  /** All sections, with «all» before them. */
  public List<Option> sections(String chosen) {
    return any("sector", SECTIONS, chosen);
  }

  /** Parts of the city, with none before them. */
  public List<Option> areas(List<String> areas, String chosen) {
    List<Option> options = new ArrayList<>(any("area", areas, chosen));
    options.set(0, new Option("", get("industry.none")));
    return options;
  }

  public List<Option> languages() {
    return LANGUAGES.stream().map(tag -> new Option(tag, languageName(tag))).toList();
  }

  public String languageNames(List<String> tags) {
    return tags.stream().map(this::languageName).collect(Collectors.joining(", "));
  }

  private String languageName(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(language().locale());
    return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** What a member wants, in one line. */
  public String interest(Interest interest) {
    String industries =
        interest.industries().stream().map(this::industry).collect(Collectors.joining(", "));
    String what =
        Stream.of(
                names("theme", interest.themes()),
                names("area", interest.areas()),
                industries,
                names("form", interest.forms()),
                interest.ideaId())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    String scope = get("scope." + interest.scope());
    return what.isEmpty() ? scope : scope + ": " + what;
  }

  /** What was typed, to be read through; empty when nothing was, or when it will not be sent. */
  public String answer(String field, Answers answers) {
    String scope = answers.value("interest.scope");
    boolean ofTopics = field.startsWith("interest.") || field.equals("ownThemes");
    boolean left =
        field.equals("interest.ideaId")
            ? !scope.equals("OWN_IDEA")
            : !field.equals("interest.scope") && ofTopics && !scope.equals("TOPICS");
    if (left) {
      return "";
    }
    List<String> values = answers.values(field);
    return switch (field) {
      case "organisation.kind" -> names("organisation", values);
      case "organisation.industry" -> industry(answers.value(field));
      case "organisation.size" -> names("size", values);
      case "organisation.area", "interest.areas" -> names("area", values);
      case "interest.scope" -> names("scope", values);
      case "interest.themes" -> names("theme", values);
      case "interest.forms" -> names("form", values);
      case "languages" -> languageNames(values);
      default -> String.join(", ", values);
    };
  }

  public String pausedUntil(LocalDate until) {
    return until.equals(Member.FURTHER_NOTICE)
        ? get("paused.further")
        : get("paused.until", day(until));
  }

  /** What the tag of a status means: a colour and shape of the portal's five. */
  public static String meaning(Member.Status status) {
    return switch (status) {
      case PENDING -> "wait";
      case ACTIVE -> "ok";
      case LEFT -> "idle";
    };
  }

  public static String meaning(Certificate.Status status) {
    return switch (status) {
      case VALID -> "ok";
      case REVOKED -> "stop";
      case UNKNOWN -> "idle";
    };
  }

  /** Name and organisation in one line. */
  public static String who(String name, String organisation) {
    return organisation.isEmpty() ? name : name + ", " + organisation;
  }
}
