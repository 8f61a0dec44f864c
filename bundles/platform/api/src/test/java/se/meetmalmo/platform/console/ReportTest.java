package se.meetmalmo.platform.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final Report report =
      Report.of("caseNumber", "title").row("M-1", "Kort").row("M-22", null);

  @Test
  void printsATableForPeople() {
    assertThat(printed(report, false))
        .isEqualTo("CASE NUMBER  TITLE\nM-1          Kort\nM-22         -\n");
  }

  @Test
  void printsJsonForScripts() {
    assertThat(printed(report, true))
        .isEqualTo("[{\"caseNumber\":\"M-1\",\"title\":\"Kort\"},{\"caseNumber\":\"M-22\"}]\n");
  }

  @Test
  void controlCharactersNeverReachTheTerminal() {
    assertThat(printed(Report.of("a").row("x\u001b[31m\ny"), false)).doesNotContain("\u001b");
  }

  @Test
  void saysWhenThereIsNothing() {
    assertThat(printed(Report.of("a"), false)).contains("(none)");
  }

  @Test
  void refusesARowThatDoesNotFit() {
    assertThatThrownBy(() -> report.row("x")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String printed(Report report, boolean json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.print(new PrintStream(out, true, StandardCharsets.UTF_8), json);
    return out.toString(StandardCharsets.UTF_8).replace("\r", "");
  }
}
