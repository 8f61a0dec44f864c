package se.meetmalmo.communications.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.InvalidInputException;

class MustachesTest {
  private static final Set<String> FACTS = Set.of("name", "reason");

  @Test
  void putsFactsInAndLeavesOutWhatThereIsNot() {
    Wording wording =
        new Wording(
            "About {{name}}", "Hej {{name}}!{{#reason}}\n\nWhy: {{reason}}{{/reason}}\n\nEnd");
    assertThat(Mustaches.fill(wording, Map.of("name", "Åsa & <b>", "reason", "x")))
        .isEqualTo(new Wording("About Åsa & <b>", "Hej Åsa & <b>!\n\nWhy: x\n\nEnd"));
    assertThat(Mustaches.fill(wording, Map.of("name", "Bo", "reason", "")).body())
        .isEqualTo("Hej Bo!\n\nEnd");
  }

  @Test
  void aFactIsNeverATemplate() {
    Wording wording = new Wording("x", "{{name}}");
    assertThat(Mustaches.fill(wording, Map.of("name", "{{reason}}", "reason", "secret")).body())
        .isEqualTo("{{reason}}");
  }

  @Test
  void aSubjectStaysOneLine() {
    Wording wording = new Wording("About {{name}}", "x");
    assertThat(Mustaches.fill(wording, Map.of("name", "a\r\nBcc: evil@example.se\u202e")).subject())
        .isEqualTo("About a Bcc: evil@example.se");
    assertThat(Mustaches.fill(wording, Map.of("name", "x".repeat(10_000_000))).subject())
        .hasSize(Wording.SUBJECT_LENGTH);
  }

  @Test
  void aBodyIsSeenInTheOrderInWhichItStands() {
    Wording wording = new Wording("x", "Hej {{name}}!\n\n  Hälsningar");
    assertThat(Mustaches.fill(wording, Map.of("name", "Bo\u202e\u0000\r\nEk\u200b")).body())
        .isEqualTo("Hej Bo\nEk!\n\n  Hälsningar");
    assertThat(Mustaches.fill(wording, Map.of("name", "x".repeat(10_000_000))).body())
        .hasSize(Wording.BODY_LENGTH)
        .endsWith("…");
  }

  @Test
  void namesAFactThatIsNotKnown() {
    refused("Hej {{nmae}}", "{{nmae}}, which is not known here; known are name, reason");
    refused("{{#who}}x{{/who}}", "{{who}}");
    refused("{{^who}}x{{/who}}", "{{who}}");
    refused("{{name.class}}", "{{name.class}}");
    refused("{{#name}}{{.}}{{/name}}", "{{.}}");
  }

  @Test
  void refusesWhatIsNoTemplateOrReachesOutside() {
    refused("{{#name}}x", "is no template");
    refused("{{> /etc/passwd}}", "not allowed");
    refused("{{=<% %>=}}", "not allowed");
    Mustaches.check(new Wording("{{name}}", "{{#reason}}{{{reason}}}{{/reason}}"), FACTS);
  }

  @Test
  void findsNothingByReflection() {
    Wording wording = new Wording("x", "a{{name.class}}{{#name}}{{length}}{{class}}{{/name}}b");
    assertThat(Mustaches.fill(wording, Map.of("name", "Bo")).body()).isEqualTo("ab");
  }

  private static void refused(String body, String why) {
    assertThatThrownBy(() -> Mustaches.check(new Wording("x", body), FACTS))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(why);
  }
}
