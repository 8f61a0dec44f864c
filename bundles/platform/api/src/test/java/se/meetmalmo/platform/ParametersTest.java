package se.meetmalmo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParametersTest {
  @Test
  void readsSeveralWhateverTheirCase() {
    assertThat(Parameters.anyOf("unit", TimeUnit.class, List.of("days, Hours", "", "DAYS,")))
        .containsExactly(TimeUnit.DAYS, TimeUnit.HOURS);
  }

  @Test
  void saysWhatWouldBeRight() {
    List<TimeUnit> known = List.of(TimeUnit.DAYS, TimeUnit.HOURS);
    assertThatThrownBy(() -> Parameters.oneOf("unit", known, "weeks"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("unit: weeks is not one of DAYS, HOURS");
    assertThatThrownBy(() -> Parameters.oneOf("unit", known, "<b>" + "x".repeat(100)))
        .hasMessage("unit: is not one of DAYS, HOURS");
    assertThatThrownBy(() -> Parameters.number("page", "two"))
        .hasMessage("page: is not a whole number");
  }
}
