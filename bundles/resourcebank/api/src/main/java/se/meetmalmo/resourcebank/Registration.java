package se.meetmalmo.resourcebank;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What somebody says who wants to be in the resource bank: the one shape of it in form, API and
 * imports. Anything may be missing, nothing is larger than its bound; whether it is complete is for
 * the bank to say. Holds personal data: name, address and telephone are neither logged nor in
 * events; the last two are never public.
 *
 * @param name of the person
 * @param email where the person is reached; confirmed before the membership begins
 * @param phone may be empty
 * @param organisation whom the person speaks for
 * @param interest what the person wants to be asked about
 * @param capacity how much the person can give
 * @param languages of work, as tags: {@code sv}; Swedish when none is named
 * @param noticeDays how many days ahead the person has to be asked, 0 to 365
 * @param consentPublicName the names of person and organisation may be shown to anyone
 * @param language {@code sv} or {@code en}: the one to write to the person in
 * @param externalId in imports: the id that the member has where it comes from
 * @param consentSource in imports: where and when the person agreed to be in the bank
 * @throws se.meetmalmo.platform.InvalidInputException names the fields that are out of bounds
 */
public record Registration(
    @Schema(maxLength = NAME_LENGTH) String name,
    @Schema(maxLength = EMAIL_LENGTH) String email,
    @Schema(maxLength = PHONE_LENGTH) String phone,
    Organisation organisation,
    Interest interest,
    Capacity capacity,
    @ArraySchema(maxItems = Typed.WORDS, schema = @Schema(maxLength = 35)) List<String> languages,
    @Schema(minimum = "0", maximum = "365", defaultValue = "0") int noticeDays,
    boolean consentPublicName,
    @Schema(
            allowableValues = {"sv", "en"},
            defaultValue = "sv")
        String language,
    @Schema(maxLength = NAME_LENGTH, description = "In imports only") String externalId,
    @Schema(maxLength = NAME_LENGTH, description = "In imports only") String consentSource) {
  public static final int NAME_LENGTH = 150;
  public static final int EMAIL_LENGTH = 254;
  public static final int PHONE_LENGTH = 40;
  public static final int MOST_NOTICE_DAYS = 365;

  private static final Set<String> WRITTEN = Set.of("sv", "en");

  public Registration {
    name = Typed.line(name);
    email = Typed.line(email);
    phone = Typed.line(phone);
    organisation = Objects.requireNonNullElse(organisation, Organisation.NONE);
    interest = Objects.requireNonNullElse(interest, Interest.BROAD);
    capacity = Objects.requireNonNullElse(capacity, Capacity.USUAL);
    languages =
        Typed.words(languages).stream()
            .map(tag -> tag.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    languages = languages.isEmpty() ? List.of("sv") : languages;
    language = language == null || language.isBlank() ? "sv" : language.strip();
    externalId = Typed.line(externalId);
    consentSource = Typed.line(consentSource);
    Validation bounds = new Validation();
    bounds
        .atMost("name", name, NAME_LENGTH)
        .atMost("email", email, EMAIL_LENGTH)
        .atMost("phone", phone, PHONE_LENGTH)
        .check(
            phone.isEmpty() || phone.matches("[+0-9()/ .–-]{5,}"),
            FieldError.of("phone", "malformed", "is not a telephone number such as 040-34 10 00"))
        .atMost("organisation.name", organisation.name(), NAME_LENGTH)
        .atMost("organisation.industry", organisation.industry(), Typed.WORD_LENGTH)
        .atMost("organisation.area", organisation.area(), Typed.WORD_LENGTH)
        .atMost("interest.ideaId", interest.ideaId(), Typed.WORD_LENGTH)
        .atMost("externalId", externalId, NAME_LENGTH)
        .atMost("consentSource", consentSource, NAME_LENGTH)
        .check(
            WRITTEN.contains(language),
            FieldError.of("language", "unknown-value", "is not one of sv, en", "sv, en"));
    range(bounds, "capacity.groups", capacity.groups(), 1, Capacity.MOST_GROUPS);
    range(bounds, "capacity.hoursPerMonth", capacity.hoursPerMonth(), 1, Capacity.MOST_HOURS);
    range(bounds, "noticeDays", noticeDays, 0, MOST_NOTICE_DAYS);
    Typed.checkWords(bounds, "interest.themes", interest.themes());
    Typed.checkWords(bounds, "interest.areas", interest.areas());
    Typed.checkWords(bounds, "interest.industries", interest.industries());
    Typed.checkWords(bounds, "interest.forms", interest.forms());
    checkLanguages(bounds, languages);
    bounds.orThrow();
  }

  /**
   * What is left of somebody who has gone: nothing that names anybody or tells what they wanted.
   */
  public static Registration erased(Organisation.Kind kind) {
    return new Registration(
        "",
        "",
        "",
        new Organisation("", kind, "", null, ""),
        Interest.BROAD,
        Capacity.USUAL,
        List.of(),
        0,
        false,
        "sv",
        "",
        "");
  }

  /** The same with the id of the idea that was named. */
  public Registration withIdea(String ideaId) {
    return with(
        email,
        externalId,
        consentSource,
        new Interest(
            interest.scope(),
            interest.themes(),
            interest.areas(),
            interest.industries(),
            interest.forms(),
            ideaId));
  }

  /** The same with another address. */
  public Registration withEmail(String address) {
    return with(address, externalId, consentSource, interest);
  }

  /** The same, with what an import has told of where another one comes from. */
  public Registration cameFrom(Registration other) {
    return with(email, other.externalId, other.consentSource, interest);
  }

  private Registration with(String address, String id, String source, Interest wanted) {
    return new Registration(
        name,
        address,
        phone,
        organisation,
        wanted,
        capacity,
        languages,
        noticeDays,
        consentPublicName,
        language,
        id,
        source);
  }

  private static void range(Validation bounds, String field, int value, int least, int most) {
    bounds.check(
        value >= least && value <= most,
        FieldError.of(
            field, "out-of-range", "is not between " + least + " and " + most, least, most));
  }

  private static void checkLanguages(Validation bounds, List<String> languages) {
    bounds.atMost("languages", languages, Typed.WORDS);
    for (int i = 0; i < languages.size(); i++) {
      bounds.check(
          languages.get(i).matches("[a-z]{2,8}(-[a-z0-9]{1,8}){0,3}"),
          FieldError.of("languages[" + i + "]", "malformed", "is not a language tag such as sv"));
    }
  }
}
