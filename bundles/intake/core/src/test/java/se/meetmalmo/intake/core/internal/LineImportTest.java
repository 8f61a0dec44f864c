package se.meetmalmo.intake.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.ImportReport;
import se.meetmalmo.intake.ImportReport.Refused;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.store.Change;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.JpaCaseNumbers;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.PageRequest;

class LineImportTest {
  private static IntakeOnDerby house;
  private final IntakeComponent intake = house.intake();

  @BeforeAll
  static void open() {
    house = new IntakeOnDerby();
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
  void bringsAnIdeaUpToDateUntilSomebodyDecides() {
    read(row("a", "Ett"));
    Idea first = all().get(0);
    Decision ask = Decision.of(Decision.Action.ASK, "Vem?");
    intake.decide(first.id(), ask, -1, Samples.COORDINATOR);

    assertThat(read(row("a", "Två")).accepted()).isEqualTo(1);
    assertThat(all())
        .singleElement()
        .satisfies(
            idea -> {
              assertThat(idea.submission().title()).isEqualTo("Två");
              assertThat(idea.caseNumber()).isEqualTo(first.caseNumber());
              assertThat(idea.version()).isEqualTo(3);
            });
    assertThat(house.full(first.id()).steps())
        .extracting(Step::type)
        .containsExactly(
            IdeaEvent.Type.RECEIVED, IdeaEvent.Type.MORE_ASKED, IdeaEvent.Type.UPDATED);
    assertThat(house.events(first.id())).hasSize(3);
  }

  @Test
  void refusesARowAboutWhatSomebodyHasDecided() {
    read(row("a", "Ett") + row("b", "Ett"));
    Idea first =
        all().stream()
            .filter(idea -> idea.submission().externalId().equals("a"))
            .findFirst()
            .orElseThrow();
    Decision pause = Decision.of(Decision.Action.PAUSE, "Sen");
    intake.decide(first.id(), pause, -1, Samples.COORDINATOR);

    ImportReport report = read(row("a", "Två") + row("b", "Två") + row("c", "Två"));

    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.line()).isEqualTo(1);
              assertThat(refused.reason()).contains(first.caseNumber(), "PAUSED", "UPDATE");
            });
    assertThat(read(row("a", "Ett")).accepted()).as("says nothing new").isEqualTo(1);
  }

  @Test
  void refusesARowAboutWhatSomebodyChangesMeanwhile() {
    read(row("a", "Ett"));
    String id = all().get(0).id();
    Kept old = house.store.byKey(Set.of("a")).get("a");
    intake.decide(id, Decision.of(Decision.Action.ASK, "Vem?"), -1, Samples.COORDINATOR);
    Change late =
        IdeaChange.of(old, IntakeOnDerby.NOW)
            .update(Samples.IDEA, Samples.judged(Outcome.PROCEED), "karin")
            .toChange();

    assertThatThrownBy(() -> house.store.write(List.of(), List.of(late)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(old.idea().caseNumber());
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

    ImportReport report =
        intake.importLines(
            new SequenceInputStream(bytes(row("a", "Ett") + "\n" + "{\"title"), broken),
            Samples.COORDINATOR,
            rows -> {});

    assertThat(report).isEqualTo(new ImportReport(1, List.of(), 2, true));
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void stopsWhereTheDatabaseIsAwayAndSaysHowFarItCame() {
    AtomicInteger writes = new AtomicInteger();
    IdeaStore away =
        (IdeaStore)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {IdeaStore.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("write") && writes.incrementAndGet() > 1) {
                    throw new IllegalStateException("no connection");
                  }
                  return method.invoke(house.store, arguments);
                });
    IntakeComponent node =
        new IntakeComponent(away, new JpaCaseNumbers(house.fixture.jpa()), IntakeOnDerby.CLOCK);
    StringBuilder lines = new StringBuilder("{\n");
    for (int i = 2; i <= 450; i++) {
      lines.append(row("k" + i, "Bra"));
    }
    lines.append("{\n");

    ImportReport report =
        node.importLines(bytes(lines.toString()), Samples.COORDINATOR, rows -> {});

    assertThat(report.incomplete()).isTrue();
    assertThat(report.lastLine()).isEqualTo(201);
    assertThat(report.accepted()).isEqualTo(200);
    assertThat(report.refused()).extracting(Refused::line).containsExactly(1);
    assertThat(writes).as("no row is tried alone").hasValue(2);
    assertThat(count()).isEqualTo("200");
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
                .list(
                    new IdeaQuery("solceller", List.of(), "", "", new PageRequest(0, 1)),
                    Samples.COORDINATOR)
                .total())
        .isEqualTo(1);
  }
}
