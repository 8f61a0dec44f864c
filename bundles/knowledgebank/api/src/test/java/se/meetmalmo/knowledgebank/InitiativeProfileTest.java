package se.meetmalmo.knowledgebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;

class InitiativeProfileTest {
  @Test
  void needsATitleAndATextOnly() {
    InitiativeProfile read =
        Json.read("{\"title\":\" Cykelväg \",\"text\":\"Mellan\"}", InitiativeProfile.class);
    assertThat(read.title()).isEqualTo("Cykelväg");
    assertThat(read.stage()).isEqualTo(Stage.ONGOING);
    assertThat(read.themes()).isEmpty();
    assertThatThrownBy(() -> Json.read("{\"summary\":\"x\"}", InitiativeProfile.class))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("title: is required")
        .hasMessageContaining("text: is required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "ftp://x", "https:", "malmo.se", "http://a:b@malmo.se/"})
  void refusesAddressesThatAreNoWebPage(String url) {
    String json = Json.write(java.util.Map.of("title", "t", "text", "x", "url", url));
    assertThatThrownBy(() -> Json.read(json, InitiativeProfile.class))
        .hasMessageContaining("url: is not a web address");
  }

  @Test
  void refusesAnEndBeforeItsStart() {
    assertThatThrownBy(
            () ->
                Json.read(
                    "{\"title\":\"t\",\"text\":\"x\",\"start\":\"2026-02-01\",\"end\":\"2026-01-01\"}",
                    InitiativeProfile.class))
        .hasMessageContaining("end: is before the start");
  }

  @Test
  void theOwnersAddressIsPrivate() {
    InitiativeProfile read =
        Json.read(
            "{\"title\":\"t\",\"text\":\"x\",\"owner\":\"Miljö\",\"ownerEmail\":\"a@malmo.se\"}",
            InitiativeProfile.class);
    assertThat(read.forPublic().ownerEmail()).isEmpty();
    assertThat(read.forPublic().owner()).isEqualTo("Miljö");
  }
}
