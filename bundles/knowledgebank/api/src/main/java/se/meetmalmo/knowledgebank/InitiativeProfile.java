package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What an initiative says of itself. Absent values become empty ones.
 *
 * @param summary a few sentences for lists; may be empty
 * @param text what it is about; required
 * @param language of title and text, {@code sv} (when absent) or {@code en}
 * @param stage ONGOING when absent
 * @param start first day; null (absent in JSON) when not known
 * @param end last day; null (absent in JSON) when not known
 * @param owner name of the unit or organisation that answers for it; may be empty
 * @param ownerEmail where the owner is asked to confirm it; private, empty for the public
 * @param url of its own page; may be empty
 * @param reviewDays how often the owner is asked; 0 for what the platform is set to
 */
public record InitiativeProfile(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TITLE_LENGTH) String title,
    @Schema(maxLength = SUMMARY_LENGTH) String summary,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TEXT_LENGTH) String text,
    @Schema(
            allowableValues = {"sv", "en"},
            defaultValue = "sv")
        String language,
    @Schema(defaultValue = "ONGOING") Stage stage,
    @Schema(nullable = true) LocalDate start,
    @Schema(nullable = true) LocalDate end,
    @ArraySchema(maxItems = WORDS, schema = @Schema(maxLength = WORD_LENGTH)) List<String> themes,
    @ArraySchema(maxItems = WORDS, schema = @Schema(maxLength = WORD_LENGTH)) List<String> areas,
    @Schema(maxLength = NAME_LENGTH) String owner,
    @Schema(maxLength = EMAIL_LENGTH, description = "Private") String ownerEmail,
    @ArraySchema(maxItems = PARTNERS) List<Partner> partners,
    Funding funding,
    @Schema(maxLength = URL_LENGTH) String url,
    @ArraySchema(maxItems = WORDS) List<Link> links,
    @Schema(minimum = "0", maximum = "1830", defaultValue = "0") int reviewDays) {
  public static final int TITLE_LENGTH = 300;
  public static final int SUMMARY_LENGTH = 1_000;
  public static final int TEXT_LENGTH = 20_000;
  public static final int NAME_LENGTH = 150;
  public static final int EMAIL_LENGTH = 254;
  public static final int WORD_LENGTH = 80;
  public static final int URL_LENGTH = 1_000;

  /** The most themes, areas or links. */
  public static final int WORDS = 20;

  public static final int PARTNERS = 50;

  /** The longest interval between two questions to the owner. */
  public static final int MOST_REVIEW_DAYS = 1_830;

  public InitiativeProfile {
    title = Typed.line(title);
    summary = Typed.text(summary);
    text = Typed.text(text);
    language = Typed.line(language).toLowerCase(Locale.ROOT);
    language = language.isEmpty() ? "sv" : language;
    stage = Objects.requireNonNullElse(stage, Stage.ONGOING);
    themes = Typed.words(themes);
    areas = Typed.words(areas);
    owner = Typed.line(owner);
    ownerEmail = Typed.line(ownerEmail);
    partners = partners == null ? List.of() : List.copyOf(partners);
    funding = Objects.requireNonNullElse(funding, Funding.UNKNOWN);
    url = Typed.line(url);
    links = links == null ? List.of() : List.copyOf(links);
    Validation bounds =
        new Validation()
            .required("title", title)
            .atMost("title", title, TITLE_LENGTH)
            .atMost("summary", summary, SUMMARY_LENGTH)
            .required("text", text)
            .atMost("text", text, TEXT_LENGTH)
            .check(
                language.equals("sv") || language.equals("en"),
                FieldError.of("language", "unknown-value", "is not one of sv, en", "sv, en"))
            .check(
                start == null || end == null || !end.isBefore(start),
                FieldError.of("end", "out-of-range", "is before the start"))
            .atMost("owner", owner, NAME_LENGTH)
            .atMost("partners", partners, PARTNERS)
            .atMost("funding.source", funding.source(), NAME_LENGTH)
            .check(
                reviewDays >= 0 && reviewDays <= MOST_REVIEW_DAYS,
                FieldError.of(
                    "reviewDays",
                    "out-of-range",
                    "is not between 0 and " + MOST_REVIEW_DAYS,
                    0,
                    MOST_REVIEW_DAYS));
    if (!ownerEmail.isEmpty()) {
      bounds.email("ownerEmail", ownerEmail);
    }
    for (int i = 0; i < partners.size(); i++) {
      String one = "partners[" + i + "].name";
      bounds.required(one, partners.get(i).name()).atMost(one, partners.get(i).name(), NAME_LENGTH);
    }
    checkYear(bounds, "start", start);
    checkYear(bounds, "end", end);
    Typed.checkWords(bounds, "themes", themes);
    Typed.checkWords(bounds, "areas", areas);
    Typed.checkAmount(bounds, "funding.amount", funding.amount());
    Typed.checkUrl(bounds, "url", url);
    Typed.checkLinks(bounds, "links", links);
    bounds.orThrow();
  }

  private static void checkYear(Validation bounds, String field, LocalDate day) {
    bounds.check(
        day == null || day.getYear() >= 1900 && day.getYear() <= 2200,
        FieldError.of(field, "out-of-range", "is not between the years 1900 and 2200", 1900, 2200));
  }

  /** An initiative under way of which no more is known. */
  public static InitiativeProfile of(String title, String text) {
    return new InitiativeProfile(
        title, "", text, "sv", null, null, null, List.of(), List.of(), "", "", List.of(), null, "",
        List.of(), 0);
  }

  /** Without what is private. */
  public InitiativeProfile forPublic() {
    return ownerEmail.isEmpty()
        ? this
        : new InitiativeProfile(
            title,
            summary,
            text,
            language,
            stage,
            start,
            end,
            themes,
            areas,
            owner,
            "",
            partners,
            funding,
            url,
            links,
            reviewDays);
  }
}
