package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.ImportReport;
import se.meetmalmo.intake.ImportReport.Refused;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.PageRequest;

class LineImportTest {
  private static House house;
  private final IntakeComponent intake = house.intake();

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void clear() {
    house.clear();
  }

  private ImportReport read(String lines) {
    return intake.importLines(bytes(lines), Samples.COORDINATOR, rows -> {});
  }

  private static InputStream bytes(String lines) {
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }

  private static String row(String externalId, String title) {
    return "{\"externalId\":\"%s\",\"title\":\"%s\",\"text\":\"Text\"}%n"
        .formatted(externalId, title);
  }

  private String count() {
    return house.sql("select count(*) from idea");
  }

  @Test
  void refusesBrokenRowsByLineAndTakesTheRest() {
    ImportReport report =
        read(
            "\ufeff"
                + row("a", "Ett")
                + "{\"title\": \"Avbruten\n"
                + "\n"
                + "{\"title\":\"Utan text\"}\n"
                + "{\"title\":\"T\",\"text\":\"x\",\"colour\":\"röd\"}\n"
                + "{\"title\":5,\"text\":\"x\"}\n"
                + "{\"title\":\""
                + "x".repeat(151)
                + "\",\"text\":\"x\"}\n"
                + "[]\n"
                + row("b", "Två"));

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.refused()).extracting(Refused::line).containsExactly(2, 4, 5, 6, 7, 8);
    assertThat(report.refused().get(1).reason()).isEqualTo("text: is required");
    assertThat(report.refused().get(2).reason()).contains("colour");
    assertThat(report.refused().get(3).reason()).contains("title");
    assertThat(report.refused().get(4).reason()).contains("longer than 150");
    assertThat(count()).isEqualTo("2");
    assertThat(all()).extracting(Idea::origin).containsOnly(Origin.IMPORT);
  }

  private List<Idea> all() {
    return house.store.after("", 1_000);
  }

  @Test
  void bringsAnIdeaUpToDate() {
    read(row("a", "Ett"));
    Idea first = all().get(0);
    Decision pause = new Decision(Decision.Action.PAUSE, "Sen", "", "");
    intake.decide(first.id(), pause, -1, Samples.COORDINATOR);
    house.criteria.outcome = Outcome.REFER;
    ImportReport report = read(row("a", "Två"));

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(all())
        .singleElement()
        .satisfies(
            idea -> {
              assertThat(idea.submission().title()).isEqualTo("Två");
              assertThat(idea.assessment().outcome()).isEqualTo(Outcome.REFER);
              assertThat(idea.status()).isEqualTo(Status.PAUSED);
              assertThat(idea.caseNumber()).isEqualTo(first.caseNumber());
              assertThat(idea.version()).isEqualTo(3);
            });
    assertThat(intake.history(first.id()))
        .extracting(Step::event)
        .containsExactly("IdeaReceived", "IdeaPaused", "IdeaUpdated");
  }

  @Test
  void changesNothingWhenNothingHasChanged() {
    read(row("a", "Ett"));
    ImportReport report = read(row("a", "Ett"));

    assertThat(report.accepted()).isEqualTo(1);
    assertThat(all()).singleElement().extracting(Idea::version).isEqualTo(1L);
  }

  @Test
  void takesTheLastOfTwoRowsWithTheSameId() {
    ImportReport report = read(row("a", "Ett") + row("a", "Två"));

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(all()).singleElement().extracting(i -> i.submission().title()).isEqualTo("Två");
  }

  @Test
  void refusesOnlyTheRowThatTheDatabaseRefuses() {
    house.execute("alter table idea add constraint no_bad check (title <> 'Dålig')");
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 250; i++) {
      lines.append(row("k" + i, i == 120 ? "Dålig" : "Bra"));
    }
    List<Integer> progress = new ArrayList<>();
    ImportReport report =
        intake.importLines(bytes(lines.toString()), Samples.COORDINATOR, progress::add);

    assertThat(report.accepted()).isEqualTo(249);
    assertThat(report.refused()).containsExactly(new Refused(120, "The row could not be stored"));
    assertThat(progress).containsExactly(100, 200, 250);
    assertThat(count()).isEqualTo("249");
    assertThat(house.sql("select count(*) from journal")).isEqualTo("249");
    house.execute("alter table idea drop constraint no_bad");
  }

  @Test
  void keepsWhatCameBeforeTheStreamBroke() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cut off");
          }
        };

    assertThatThrownBy(
            () ->
                intake.importLines(
                    new SequenceInputStream(bytes(row("a", "Ett")), broken),
                    Samples.COORDINATOR,
                    rows -> {}))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void isForStaffOnly() {
    assertThatThrownBy(() -> intake.importLines(bytes(""), Actor.ANONYMOUS, rows -> {}))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void findsWhatWasImported() {
    read(row("a", "Solceller på taken"));

    assertThat(
            intake
                .list(new IdeaQuery("solceller", List.of(), "", "", new PageRequest(0, 1)))
                .total())
        .isEqualTo(1);
  }
}
