package se.meetmalmo.knowledgebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LessonTest {
  private static Lesson lesson(List<Contact> contacts, List<Credit> credits) {
    return new Lesson("Vi provade", "", "Allt", "", 5_000L, 3, contacts, credits);
  }

  @Test
  void showsNobodysNameWithoutConsent() {
    Lesson shown =
        lesson(
                List.of(
                    new Contact("Chef", "Miljö", false),
                    new Contact("Handläggare", "Fastighet", true)),
                List.of(
                    new Credit("Anna Ek", "Ek Bygg", Side.BUSINESS, false),
                    new Credit("Bo Al", "Malmö stad", Side.CITY, true),
                    new Credit("Cia Bo", "", Side.OTHER, false)))
            .forPublic();
    assertThat(shown.contacts()).extracting(Contact::unit).containsExactly("Fastighet");
    assertThat(shown.credits()).extracting(Credit::name).containsExactly("", "Bo Al");
    assertThat(shown.credits().get(0).organisation()).isEqualTo("Ek Bygg");
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    assertThatThrownBy(
            () ->
                new Lesson(
                    "",
                    "",
                    "",
                    "",
                    -1L,
                    -1,
                    List.of(new Contact("", "", true)),
                    List.of(new Credit("", "", null, true))))
        .hasMessageContaining("did: is required")
        .hasMessageContaining("money: is less")
        .hasMessageContaining("jobs: is less")
        .hasMessageContaining("contacts[0].unit: is required")
        .hasMessageContaining("credits[0].name: is required");
  }
}
