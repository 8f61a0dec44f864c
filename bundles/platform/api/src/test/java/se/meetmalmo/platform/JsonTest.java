package se.meetmalmo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  enum Colour {
    RED,
    BLUE
  }

  record Inner(String name, int count) {}

  record Outer(Inner inner, List<Inner> many, Colour colour, Instant at, boolean yes) {}

  @Test
  void writesAndReadsTheSame() {
    Outer outer =
        new Outer(
            new Inner("å", 1), List.of(), Colour.RED, Instant.parse("2026-01-02T03:04:05Z"), true);
    assertThat(Json.read(Json.write(outer), Outer.class)).isEqualTo(outer);
    assertThat(Json.write(outer)).contains("2026-01-02T03:04:05Z");
  }

  @Test
  void leavesOutWhatIsAbsent() {
    assertThat(Json.write(new Inner(null, 1))).isEqualTo("{\"count\":1}");
  }

  @Test
  void namesTheFieldThatNobodyKnows() {
    assertError("{\"inner\":{\"size\":1}}", "inner.size", "unknown-field");
  }

  @Test
  void namesTheFieldOfTheWrongType() {
    assertError("{\"inner\":{\"count\":\"many\"}}", "inner.count", "wrong-type");
    assertError("{\"inner\":{\"name\":7}}", "inner.name", "wrong-type");
    assertError("{\"many\":[{\"name\":\"a\"},{\"name\":[]}]}", "many[1].name", "wrong-type");
    assertError("{\"yes\":\"yes\"}", "yes", "wrong-type");
    assertError("{\"inner\":3}", "inner", "wrong-type");
  }

  @Test
  void saysWhichValuesAreKnown() {
    InvalidInputException e = refused("{\"colour\":\"GREEN\"}");
    assertThat(e.errors().get(0).code()).isEqualTo("unknown-value");
    assertThat(e.errors().get(0).message()).contains("RED, BLUE");
  }

  @Test
  void saysWhereItIsNoJson() {
    assertThat(refused("{\n\"inner\": ").getMessage()).contains("line 2");
    assertError("null", "", "required");
    assertError("", "", "malformed");
    assertError("{} {}", "", "malformed");
    assertError("[]", "", "wrong-type");
    assertError("{\"yes\":true,\"yes\":false}", "", "duplicate-field");
    assertError("[".repeat(100), "", "wrong-type");
  }

  @Test
  void refusesToWriteWhatIsNoJson() {
    Object self = new Object();
    assertThatThrownBy(() -> Json.write(self)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysHowADateIsWritten() {
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class, () -> Json.read("{\"day\":\"2027-99-99\"}", Day.class));
    assertThat(e.errors().get(0).code()).isEqualTo("malformed");
    assertThat(e.errors().get(0).message()).contains("2027-03-01");
  }

  record Day(LocalDate day) {}

  @Test
  void readsWhatAnotherVersionKept() {
    assertThat(Json.stored("{\"name\":\"å\",\"later\":{\"a\":[1]}}", Inner.class))
        .isEqualTo(new Inner("å", 0));
  }

  @Test
  void namesTheTypeOfWhatIsKeptAndBroken() {
    for (String broken : new String[] {"{\"count\":\"many\"}", "{", "null", ""}) {
      assertThatThrownBy(() -> Json.stored(broken, Inner.class))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("JsonTest$Inner");
    }
  }

  private static void assertError(String json, String field, String code) {
    FieldError error = refused(json).errors().get(0);
    assertThat(error.field()).as(json).isEqualTo(field);
    assertThat(error.code()).as(json).isEqualTo(code);
  }

  private static InvalidInputException refused(String json) {
    InvalidInputException e =
        catchThrowableOfType(InvalidInputException.class, () -> Json.read(json, Outer.class));
    assertThat(e).as(json).isNotNull();
    return e;
  }
}
