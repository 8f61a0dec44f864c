package se.meetmalmo.criteria;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * What somebody has written so far: the one shape of an idea or a question in forms, API and
 * imports. Everything may be missing (then it is the empty string, the empty list, or the default)
 * and nothing may be larger than its bound; whether it is complete enough to hand in is for the
 * intake to say. Control characters are dropped, of what is one line also what turns or hides text,
 * and letters are composed (NFC); what shows nothing is empty.
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
    @Schema(defaultValue = "IDEA") Kind kind,
    @Schema(maxLength = TITLE_LENGTH) String title,
    @Schema(maxLength = TEXT_LENGTH) String text,
    @Schema(
            allowableValues = {"sv", "en"},
            defaultValue = "sv")
        String language,
    Submitter submitter,
    Collaboration collaboration,
    @Schema(maxLength = ANSWER_LENGTH) String socialEffect,
    @Schema(maxLength = ANSWER_LENGTH) String businessEffect,
    @ArraySchema(maxItems = WORDS, schema = @Schema(maxLength = WORD_LENGTH)) List<String> themes,
    @ArraySchema(maxItems = WORDS, schema = @Schema(maxLength = WORD_LENGTH)) List<String> areas,
    @Schema(maxLength = ANSWER_LENGTH) String scope,
    boolean noGuaranteeAcknowledged,
    @Schema(maxLength = NAME_LENGTH, description = "In imports only") String externalId) {
  public static final int TITLE_LENGTH = 150;
  public static final int TEXT_LENGTH = 10_000;
  public static final int ANSWER_LENGTH = 2_000;
  public static final int NAME_LENGTH = 150;
  public static final int EMAIL_LENGTH = 254;
  public static final int WORD_LENGTH = 80;
  public static final int WORDS = 10;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");

  public Submission {
    kind = kind == null ? Kind.IDEA : kind;
    title = line(title);
    text = trimmed(text);
    language = language == null || language.isBlank() ? "sv" : language.strip();
    submitter = submitter == null ? Submitter.NOBODY : submitter;
    collaboration = collaboration == null ? Collaboration.NONE : collaboration;
    socialEffect = trimmed(socialEffect);
    businessEffect = trimmed(businessEffect);
    themes = words(themes);
    areas = words(areas);
    scope = trimmed(scope);
    externalId = line(externalId);
    Validation bounds = new Validation();
    bounds
        .atMost("title", title, TITLE_LENGTH)
        .atMost("text", text, TEXT_LENGTH)
        .check(
            language.equals("sv") || language.equals("en"),
            FieldError.of("language", "unknown-value", "is not one of sv, en", "sv, en"))
        .atMost("submitter.name", submitter.name(), NAME_LENGTH)
        .atMost("submitter.email", submitter.email(), EMAIL_LENGTH)
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
  public record Submitter(
      @Schema(maxLength = NAME_LENGTH) String name,
      @Schema(maxLength = EMAIL_LENGTH, description = "An e-mail address, or empty") String email,
      Organisation organisation) {
    public static final Submitter NOBODY = new Submitter("", "", Organisation.UNKNOWN);

    public Submitter {
      name = line(name);
      email = line(email);
      organisation = organisation == null ? Organisation.UNKNOWN : organisation;
    }
  }

  /** The administration, company or other organisation that the submitter speaks for. */
  public record Organisation(
      @Schema(maxLength = NAME_LENGTH) String name,
      @Schema(defaultValue = "OTHER") OrganisationKind kind) {
    public static final Organisation UNKNOWN = new Organisation("", OrganisationKind.OTHER);

    public Organisation {
      name = line(name);
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
      @Schema(maxLength = ANSWER_LENGTH) String participants,
      @Schema(maxLength = ANSWER_LENGTH) String cityContribution,
      @Schema(maxLength = ANSWER_LENGTH) String ownContribution,
      @ArraySchema(maxItems = WORDS, schema = @Schema(maxLength = WORD_LENGTH))
          List<String> forms) {
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
    if (value != null && VisibleText.isOrdinary(value)) {
      return value.strip();
    }
    String text =
        Normalizer.normalize(
            UNPRINTABLE.matcher(value == null ? "" : value).replaceAll(""), Normalizer.Form.NFC);
    return VisibleText.isIn(text) ? text.strip() : "";
  }

  private static String line(String value) {
    return VisibleText.line(trimmed(value));
  }

  private static List<String> words(List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(Submission::line).filter(w -> !w.isEmpty()).distinct().toList();
  }

  private static void checkWords(Validation bounds, String field, List<String> words) {
    bounds.atMost(field, words, WORDS);
    for (int i = 0; i < words.size(); i++) {
      bounds.atMost(field + "[" + i + "]", words.get(i), WORD_LENGTH);
    }
  }
}
