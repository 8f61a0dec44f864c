package se.meetmalmo.resourcebank.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.resourcebank.CityGap;
import se.meetmalmo.resourcebank.CityGap.Reason;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.CityUnit.Contact;
import se.meetmalmo.resourcebank.Organisation.Kind;

class CityCapacityTest {
  private static final Contact SPEAKER = new Contact("Kim Exempel", "kim@example.se", "", "kim");
  private static final Actor KIM = new Actor("kim", Set.of(Roles.ADMINISTRATION_CONTACT));
  @TempDir Path folder;
  private Bank bank;

  @BeforeEach
  void open() {
    bank = new Bank(folder);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private static CityUnit unit(Integer groups, long version, Contact... contacts) {
    return new CityUnit(
        "fritid",
        "Fritidsförvaltningen",
        Kind.ADMINISTRATION,
        List.of("rörelse"),
        groups,
        List.of(contacts),
        null,
        version);
  }

  private Reason missing() {
    List<CityGap> gaps = bank.city.missing(List.of("Rörelse"));
    return gaps.isEmpty() ? null : gaps.get(0).reason();
  }

  @Test
  void theCitysPartsAreThereToBeginWithAndNobodyIsNamed() {
    assertThat(bank.city.units(Bank.COORDINATOR))
        .hasSizeGreaterThan(15)
        .allMatch(unit -> unit.contacts().isEmpty() && unit.groups() == null);
  }

  @Test
  void whatIsMissingIsSaidEarlyAndWhy() {
    assertThat(missing()).isEqualTo(Reason.NO_UNIT);
    bank.city.set(unit(null, -1), Bank.COORDINATOR);
    assertThat(missing()).isEqualTo(Reason.NO_CONTACT);
    bank.city.set(unit(null, -1, SPEAKER), Bank.COORDINATOR);
    assertThat(missing()).isEqualTo(Reason.NOT_STATED);
    bank.city.set(unit(0, -1, SPEAKER), Bank.COORDINATOR);
    assertThat(missing()).isEqualTo(Reason.NO_CAPACITY);
    bank.city.set(unit(2, -1, SPEAKER), Bank.COORDINATOR);
    assertThat(missing()).isNull();
  }

  @Test
  void contactsAreForThoseWhoWorkWithThem() {
    bank.city.set(unit(2, -1, SPEAKER), Bank.COORDINATOR);
    assertThat(bank.city.unit("fritid", Bank.COORDINATOR).orElseThrow().contacts())
        .containsExactly(SPEAKER);
    assertThat(bank.city.unit("fritid", Actor.ANONYMOUS).orElseThrow().contacts()).isEmpty();
    assertThat(bank.city.units(Actor.ANONYMOUS)).allMatch(unit -> unit.contacts().isEmpty());
    bank.told();
    assertThat(bank.journal.toString()).contains("fritid").doesNotContain("Kim", "example.se");
  }

  @Test
  void aContactSaysWhatTheOwnUnitCanAndNothingElse() {
    bank.city.set(unit(2, -1, SPEAKER), Bank.COORDINATOR);
    assertThat(bank.city.set(unit(3, -1, SPEAKER), KIM).groups()).isEqualTo(3);
    CityUnit renamed =
        new CityUnit(
            "fritid", "Kims", Kind.ADMINISTRATION, List.of(), 3, List.of(SPEAKER), null, -1);
    assertThatThrownBy(() -> bank.city.set(renamed, KIM)).isInstanceOf(ForbiddenException.class);
    CityUnit other = bank.city.unit("kultur", KIM).orElseThrow();
    assertThatThrownBy(() -> bank.city.set(other, KIM)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> bank.city.remove("fritid", KIM))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void whoHasSeenAnOlderVersionIsTold() {
    CityUnit first = bank.city.set(unit(2, -1, SPEAKER), Bank.COORDINATOR);
    bank.city.set(unit(3, first.version(), SPEAKER), Bank.COORDINATOR);
    assertThatThrownBy(() -> bank.city.set(unit(4, first.version()), Bank.COORDINATOR))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> bank.city.set(unit(4, 0), Bank.COORDINATOR))
        .isInstanceOf(ConflictException.class);
    bank.city.remove("fritid", Bank.OPERATOR);
    assertThat(bank.city.unit("fritid", Bank.OPERATOR)).isEmpty();
  }
}
