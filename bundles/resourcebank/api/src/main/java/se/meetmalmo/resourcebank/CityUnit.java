package se.meetmalmo.resourcebank;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * An administration or a company of the city, and what it can do for working groups.
 *
 * @param id lower-case letters, digits and hyphens: {@code stadskontoret}
 * @param kind ADMINISTRATION or CITY_COMPANY
 * @param themes the fields it knows; words
 * @param groups how many groups it can staff at once, 0 to 100, as it has said; null (absent in
 *     JSON) while it has not
 * @param contacts those who speak for it; empty for readers who may not know them
 * @param changedAt null (absent in JSON) in what is to be stored
 * @param version counts the changes, 0 for a new one; for conflicts
 */
public record CityUnit(
    @Schema(maxLength = 40) String id,
    @Schema(maxLength = Registration.NAME_LENGTH) String name,
    @Schema(allowableValues = {"ADMINISTRATION", "CITY_COMPANY"}) Organisation.Kind kind,
    @ArraySchema(maxItems = Typed.WORDS, schema = @Schema(maxLength = Typed.WORD_LENGTH))
        List<String> themes,
    @Schema(nullable = true, minimum = "0", maximum = "100") Integer groups,
    List<Contact> contacts,
    @Schema(nullable = true) Instant changedAt,
    long version) {
  private static final int MOST_CONTACTS = 10;

  public CityUnit {
    id = Typed.line(id);
    name = Typed.line(name);
    themes = Typed.words(themes);
    contacts = contacts == null ? List.of() : List.copyOf(contacts);
    kind = Objects.requireNonNullElse(kind, Organisation.Kind.ADMINISTRATION);
    Validation bounds = new Validation();
    bounds
        .check(
            id.matches("[a-z0-9][a-z0-9-]{0,39}"),
            FieldError.of("id", "malformed", "is not lower-case letters, digits and hyphens"))
        .required("name", name)
        .atMost("name", name, Registration.NAME_LENGTH)
        .check(
            kind.isCity(),
            FieldError.of(
                "kind",
                "unknown-value",
                "is not one of ADMINISTRATION, CITY_COMPANY",
                "ADMINISTRATION, CITY_COMPANY"))
        .check(
            groups == null || groups >= 0 && groups <= 100,
            FieldError.of("groups", "out-of-range", "is not between 0 and 100", 0, 100))
        .atMost("contacts", contacts, MOST_CONTACTS);
    Typed.checkWords(bounds, "themes", themes);
    for (int i = 0; i < contacts.size(); i++) {
      contacts.get(i).check(bounds, "contacts[" + i + "]");
    }
    bounds.orThrow();
  }

  /**
   * Somebody who speaks for a part of the city: an ambassador of the work. Personal data.
   *
   * @param account the name of the account on this platform that may change the unit; may be empty
   */
  @Schema(name = "CityContact")
  public record Contact(
      @Schema(maxLength = Registration.NAME_LENGTH) String name,
      @Schema(maxLength = Registration.EMAIL_LENGTH) String email,
      @Schema(maxLength = Registration.PHONE_LENGTH) String phone,
      @Schema(maxLength = Registration.NAME_LENGTH) String account) {
    public Contact {
      name = Typed.line(name);
      email = Typed.line(email);
      phone = Typed.line(phone);
      account = Typed.line(account);
    }

    private void check(Validation bounds, String field) {
      bounds
          .required(field + ".name", name)
          .atMost(field + ".name", name, Registration.NAME_LENGTH)
          .email(field + ".email", email)
          .atMost(field + ".phone", phone, Registration.PHONE_LENGTH)
          .atMost(field + ".account", account, Registration.NAME_LENGTH);
    }
  }

  /** For readers who may not know who speaks for it. */
  public CityUnit withoutContacts() {
    return new CityUnit(id, name, kind, themes, groups, List.of(), changedAt, version);
  }

  /** Whether it works with the theme, whatever the case of its letters. */
  public boolean knows(String theme) {
    return themes.stream().anyMatch(theme::equalsIgnoreCase);
  }

  /** Whether it has somebody to speak with, and has said that it can staff a group. */
  public boolean canStaff() {
    return !contacts.isEmpty() && groups != null && groups > 0;
  }

  /** Accounts of its contacts that may change it. */
  public Set<String> accounts() {
    Set<String> accounts = new HashSet<>();
    contacts.forEach(contact -> accounts.add(contact.account()));
    accounts.remove("");
    return Set.copyOf(accounts);
  }
}
