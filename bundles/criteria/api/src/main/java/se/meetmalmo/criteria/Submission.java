package se.meetmalmo.criteria;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What somebody has written so far: the one shape of an idea or a question in forms, API and
 * imports. Everything may be missing (then it is the empty string, the empty list, or the default)
 * and nothing may be larger than its bound; whether it is complete enough to hand in is for the
 * intake to say. Control characters are dropped, and letters are composed (NFC).
 *
 * @param kind IDEA when absent
 * @param title at most 150 characters
 * @param text at most 10,000 characters
 * @param language {@code sv} or {@code en}: the language of the text; {@code sv} when absent
 * @param socialEffect what it does for a socially sustainable development
 * @param businessEffect what it does for the development of business
 * @param themes words of the sender's own or from the list, at most 10
 * @param areas parts of the city, at most 10
 * @param scope how large: time, money, people
 * @param noGuaranteeAcknowledged the sender has read that no idea is certain to be taken further
 * @param externalId where it comes from an import: the id it has there
 * @throws se.meetmalmo.platform.InvalidInputException names the fields that are out of bounds
 */
public record Submission(
    Kind kind,
    String title,
    String text,
    String language,
    Submitter submitter,
    Collaboration collaboration,
    String socialEffect,
    String businessEffect,
    List<String> themes,
    List<String> areas,
    String scope,
    boolean noGuaranteeAcknowledged,
    String externalId) {
  public static final int TITLE_LENGTH = 150;
  public static final int TEXT_LENGTH = 10_000;
  public static final int ANSWER_LENGTH = 2_000;
  public static final int NAME_LENGTH = 150;
  public static final int WORD_LENGTH = 80;
  public static final int WORDS = 10;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");

  public Submission {
    kind = kind == null ? Kind.IDEA : kind;
    title = trimmed(title);
    text = trimmed(text);
    language = language == null || language.isBlank() ? "sv" : language.strip();
    submitter = submitter == null ? Submitter.NOBODY : submitter;
    collaboration = collaboration == null ? Collaboration.NONE : collaboration;
    socialEffect = trimmed(socialEffect);
    businessEffect = trimmed(businessEffect);
    themes = words(themes);
    areas = words(areas);
    scope = trimmed(scope);
    externalId = trimmed(externalId);
    Validation bounds = new Validation();
    bounds
        .atMost("title", title, TITLE_LENGTH)
        .atMost("text", text, TEXT_LENGTH)
        .check(
            language.equals("sv") || language.equals("en"),
            FieldError.of("language", "unknown-value", "is not one of sv, en", "sv, en"))
        .atMost("submitter.name", submitter.name(), NAME_LENGTH)
        .atMost("submitter.email", submitter.email(), 254)
        .atMost("submitter.organisation.name", submitter.organisation().name(), NAME_LENGTH)
        .atMost("collaboration.participants", collaboration.participants(), ANSWER_LENGTH)
        .atMost("collaboration.cityContribution", collaboration.cityContribution(), ANSWER_LENGTH)
        .atMost("collaboration.ownContribution", collaboration.ownContribution(), ANSWER_LENGTH)
        .atMost("socialEffect", socialEffect, ANSWER_LENGTH)
        .atMost("businessEffect", businessEffect, ANSWER_LENGTH)
        .atMost("scope", scope, ANSWER_LENGTH)
        .atMost("externalId", externalId, NAME_LENGTH);
    checkWords(bounds, "collaboration.forms", collaboration.forms());
    checkWords(bounds, "themes", themes);
    checkWords(bounds, "areas", areas);
    bounds.orThrow();
  }

  /** Whether it is an idea or a question for collaboration. */
  public enum Kind {
    IDEA,
    QUESTION
  }

  /** Who hands it in. Personal data: neither logged nor shown in public. */
  public record Submitter(String name, String email, Organisation organisation) {
    public static final Submitter NOBODY = new Submitter("", "", Organisation.UNKNOWN);

    public Submitter {
      name = trimmed(name);
      email = trimmed(email);
      organisation = organisation == null ? Organisation.UNKNOWN : organisation;
    }
  }

  /** The administration, company or other organisation that the submitter speaks for. */
  public record Organisation(String name, OrganisationKind kind) {
    public static final Organisation UNKNOWN = new Organisation("", OrganisationKind.OTHER);

    public Organisation {
      name = trimmed(name);
      kind = kind == null ? OrganisationKind.OTHER : kind;
    }
  }

  /** What kind of organisation, and so which side it stands on. */
  public enum OrganisationKind {
    ADMINISTRATION,
    CITY_COMPANY,
    BUSINESS,
    OTHER;

    public Side side() {
      return switch (this) {
        case ADMINISTRATION, CITY_COMPANY -> Side.CITY;
        case BUSINESS -> Side.BUSINESS;
        case OTHER -> Side.OTHER;
      };
    }
  }

  /** The two sides that a collaboration needs, and everybody else. */
  public enum Side {
    CITY,
    BUSINESS,
    OTHER
  }

  /**
   * How it is to be done together.
   *
   * @param participants who is to take part
   * @param forms {@code WORKING_GROUP}, {@code CO_FINANCING}, {@code PILOT}, {@code
   *     SHARED_KNOWLEDGE}, or the sender's own words
   */
  public record Collaboration(
      String participants, String cityContribution, String ownContribution, List<String> forms) {
    public static final Collaboration NONE = new Collaboration("", "", "", List.of());

    public Collaboration {
      participants = trimmed(participants);
      cityContribution = trimmed(cityContribution);
      ownContribution = trimmed(ownContribution);
      forms = words(forms);
    }
  }

  /** Composed as people type it, without what no database or JSON carries: NUL, half characters. */
  private static String trimmed(String value) {
    return value == null
        ? ""
        : Normalizer.normalize(UNPRINTABLE.matcher(value).replaceAll(""), Normalizer.Form.NFC)
            .strip();
  }

  private static List<String> words(List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(Submission::trimmed).filter(w -> !w.isEmpty()).distinct().toList();
  }

  private static void checkWords(Validation bounds, String field, List<String> words) {
    bounds.atMost(field, words, WORDS);
    for (int i = 0; i < words.size(); i++) {
      bounds.atMost(field + "[" + i + "]", words.get(i), WORD_LENGTH);
    }
  }
}
