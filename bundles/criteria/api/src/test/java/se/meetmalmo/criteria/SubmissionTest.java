package se.meetmalmo.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;

class SubmissionTest {
  @Test
  void everythingMayBeMissing() {
    Submission empty = Json.read("{}", Submission.class);
    assertThat(empty.kind()).isEqualTo(Submission.Kind.IDEA);
    assertThat(empty.title()).isEmpty();
    assertThat(empty.themes()).isEmpty();
    assertThat(empty.language()).isEqualTo("sv");
    assertThat(empty.submitter()).isEqualTo(Submission.Submitter.NOBODY);
  }

  @Test
  void survivesTheWayToJsonAndBack() {
    Submission given =
        Json.read(
            "{\"title\":\" Hej \",\"submitter\":{\"organisation\":{\"kind\":\"CITY_COMPANY\"}},"
                + "\"themes\":[\"skola\",\"skola\",\" \"]}",
            Submission.class);
    assertThat(given.title()).isEqualTo("Hej");
    assertThat(given.themes()).containsExactly("skola");
    assertThat(given.submitter().organisation().kind().side()).isEqualTo(Submission.Side.CITY);
    assertThat(Json.read(Json.write(given), Submission.class)).isEqualTo(given);
  }

  @Test
  void namesEveryFieldThatIsOutOfBounds() {
    String json =
        Json.write(Collections.singletonMap("title", "x".repeat(Submission.TITLE_LENGTH + 1)));
    assertThat(fields(json)).containsExactly("title");
    assertThat(fields("{\"language\":\"de\",\"themes\":[\"" + "x".repeat(81) + "\"]}"))
        .containsExactly("language", "themes[0]");
    assertThat(fields("{\"collaboration\":{\"ownContribution\":\"" + "x".repeat(2_001) + "\"}}"))
        .containsExactly("collaboration.ownContribution");
  }

  private static Iterable<String> fields(String json) {
    InvalidInputException e =
        catchThrowableOfType(InvalidInputException.class, () -> Json.read(json, Submission.class));
    return e.errors().stream().map(FieldError::field).toList();
  }
}
