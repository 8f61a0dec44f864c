package se.meetmalmo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.meetmalmo.criteria.Submission.Organisation;
import se.meetmalmo.criteria.Submission.Submitter;

class MaskTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna.ek@foretag.se",
        "Anna.Ek+x@mail.foretag.co.uk",
        "åsa.öberg@företag.se",
        "anna (at) foretag.se",
        "040-34 10 00",
        "0701234567",
        "070-123 45 67",
        "+46 70 123 45 67",
        "+46 (0)40 34 10 00",
        "0046701234567",
        "(040) 34 10 00",
        "19800101-1234",
        "800101-1234"
      })
  void hidesWhatReachesAPerson(String contact) {
    assertThat(Mask.CONTACTS.hide("Ring eller skriv: " + contact + ", så talas vi vid."))
        .isEqualTo("Ring eller skriv: […], så talas vi vid.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Åren 2026-2027 kostar det 1 000 000 kr och 10 procent av 3 500 anställda.",
        "Start 2027-03-01, slut 2027/12/31, klockan 08.30.",
        "Möte den 1 mars 2027 kl. 10 i rum 0412.",
        "Vi @home och C++ med 0,5 procent."
      })
  void leavesFiguresDatesAndMoney(String text) {
    assertThat(Mask.CONTACTS.hide(text)).isEqualTo(text);
  }

  @Test
  void hidesTheSubmittersFullNameOnly() {
    Mask mask = Mask.of(new Submitter("Anna Ek", "", Organisation.UNKNOWN));

    assertThat(mask.hide("anna ek och Anna Ekman med Ek")).isEqualTo("[…] och Anna Ekman med Ek");
  }

  @Test
  void takesNoLongerThanTheTextIsLong() {
    assertThat(Mask.CONTACTS.hide("0 ".repeat(5_000) + "a.".repeat(5_000))).isNotEmpty();
  }
}
