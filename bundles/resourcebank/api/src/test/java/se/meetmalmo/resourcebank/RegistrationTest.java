package se.meetmalmo.resourcebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;

class RegistrationTest {
  @Test
  void whatIsAbsentHasItsDefault() {
    Registration said = read("{\"name\": \" Anna \\u0000Ek\\u200b \"}".replace("\\u0000", ""));
    assertThat(said.name()).isEqualTo("Anna Ek");
    assertThat(said.interest().scope()).isEqualTo(Interest.Scope.BROAD);
    assertThat(said.capacity()).isEqualTo(new Capacity(1, 8));
    assertThat(said.languages()).containsExactly("sv");
    assertThat(said.organisation().kind()).isEqualTo(Organisation.Kind.BUSINESS);
    assertThat(said.consentPublicName()).isFalse();
  }

  @Test
  void industriesAreKeptAsDivisionsOrOwnWords() {
    assertThat(industry("62.010")).isEqualTo("62");
    assertThat(industry("62010")).isEqualTo("62");
    assertThat(industry("Byggande av hus")).isEqualTo("41");
    assertThat(industry("Education")).isEqualTo("85");
    assertThat(industry("00")).isEqualTo("00");
    assertThat(industry("Cirkulärt byggande")).isEqualTo("Cirkulärt byggande");
  }

  @Test
  void bothClassificationsAreKnownWhole() {
    assertThat(Industry.all()).hasSize(88);
    assertThat(Industry.meant("F")).containsExactly("41", "42", "43");
    assertThat(Industry.meant("")).isEmpty();
    assertThat(Industry.meant("41.2")).containsExactly("41");
    assertThat(Industry.of("62").orElseThrow().section2025()).isEqualTo("K");
    assertThat(Industry.all().stream().map(Industry::section2025).distinct()).hasSize(23);
  }

  @Test
  void whatIsOutOfBoundsIsNamed() {
    assertThatThrownBy(
            () ->
                read(
                    "{\"capacity\":{\"groups\":21},\"noticeDays\":-1,\"languages\":[\"svenska!\"],"
                        + "\"phone\":\"ring mig\"}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("capacity.groups", "noticeDays", "languages[0]", "phone");
  }

  @Test
  void aLinkDoesNotPrintItsSecret() {
    assertThat(new MemberLink("secret", "a@example.se", "sv", true).toString())
        .doesNotContain("secret", "example");
  }

  private static String industry(String given) {
    return read("{\"organisation\":{\"industry\":\"" + given + "\"}}").organisation().industry();
  }

  private static Registration read(String json) {
    return Json.read(json, Registration.class);
  }
}
