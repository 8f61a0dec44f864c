package se.meetmalmo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThatThrownBy(
            () ->
                new Validation()
                    .required("title", " ")
                    .atMost("text", "abc", 2)
                    .atMost("themes", List.of(1, 2), 1)
                    .isTrue("ack", false, "must be acknowledged")
                    .orThrow())
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.errors())
                    .extracting(FieldError::code)
                    .containsExactly("required", "too-long", "too-many", "must-be-true"));
  }

  @Test
  void countsCharactersAsPeopleDo() {
    new Validation().atMost("text", "👍👍", 2).orThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.se", "first.last+tag@sub.example.com", "o'neil@x-y.co"})
  void takesAnAddress(String address) {
    new Validation().email("email", address).orThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "a b@c.se",
        "a@b.se\r\nBcc: x@y.se",
        "@b.se",
        "a@-b.se",
        "a@b..se"
      })
  void refusesWhatIsNoAddress(String address) {
    assertThat(new Validation().email("email", address).errors()).hasSize(1);
  }

  @Test
  void aPageHasBounds() {
    assertThatThrownBy(() -> new PageRequest(-1, 20)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> new PageRequest(0, 0)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> new PageRequest(0, 201)).isInstanceOf(InvalidInputException.class);
    assertThat(new PageRequest(3, 20).offset()).isEqualTo(60);
    assertThat(Page.of(List.of("a"), new PageRequest(0, 20), 41).pages()).isEqualTo(3);
  }
}
