package se.meetmalmo.knowledgebank.core.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.knowledgebank.ImportMapping;
import se.meetmalmo.knowledgebank.ImportReport;
import se.meetmalmo.knowledgebank.ImportReport.Refused;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.InitiativeTransfer.DataSet;
import se.meetmalmo.knowledgebank.InitiativeTransfer.Format;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.knowledgebank.core.internal.Bank;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.InvalidInputException;

class TransferTest {
  private final Bank house = new Bank();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void takesInWhatIsWellAndNamesEachRowThatIsNot() {
    ImportReport report =
        imported(
            """
            {"externalId": "1", "title": "Ett", "text": "a", "stage": "pågår", "themes": ["skola"]}
            {"externalId": "2", "text": "no title"}
            {broken

            {"externalId": "3", "title": "Tre", "text": "b", "colour": "red"}
            {"title": "Fyra", "text": "no id"}
            {"externalId": "5", "title": "Fem", "text": "c", "start": "2024", "end": "soon"}
            {"externalId": "6", "title": "Sex", "text": "d", "start": "2024", "end": "2025"}
            """,
            ImportMapping.OWN);
    assertThat(report.created()).isEqualTo(2);
    assertThat(report.refused()).extracting(Refused::line).containsExactly(2, 3, 5, 6, 7);
    assertThat(report.refused())
        .extracting(Refused::field)
        .containsExactly("title", "", "colour", "externalId", "end");
    InitiativeProfile six = kept("6").profile();
    assertThat(six.start()).hasToString("2024-01-01");
    assertThat(six.end()).hasToString("2025-12-31");
    assertThat(kept("1").profile().stage()).isEqualTo(Stage.ONGOING);
  }

  @Test
  void bringsTheSameIdUpToDateAndLeavesTheRestAsItIs() {
    imported(
        "{\"externalId\":\"1\",\"title\":\"Ett\",\"text\":\"a\",\"owner\":\"Kontoret\"}", null);
    ImportReport again =
        imported("{\"externalId\":\"1\",\"title\":\"Ett\",\"text\":\"b\"}\n", ImportMapping.OWN);
    assertThat(again.updated()).isOne();
    assertThat(kept("1").profile().owner()).isEqualTo("Kontoret");
    assertThat(kept("1").profile().text()).isEqualTo("b");
    ImportReport third =
        imported("{\"externalId\":\"1\",\"title\":\"Ett\",\"text\":\"b\"}\n", ImportMapping.OWN);
    assertThat(third.unchanged()).isOne();
    assertThat(kept("1").version()).isEqualTo(2);
  }

  @Test
  void writesNothingInADryRun() {
    ImportReport report =
        house.transfer.importRows(
            in("{\"externalId\":\"1\",\"title\":\"Ett\",\"text\":\"a\"}"),
            ImportMapping.OWN,
            true,
            Bank.KARIN,
            rows -> {});
    assertThat(report.created()).isOne();
    assertThat(report.dryRun()).isTrue();
    assertThat(house.bank.list(InitiativeQuery.ALL, Bank.KARIN).page().total()).isZero();
  }

  @Test
  void readsTheColumnsOfAnotherSystem() {
    ImportMapping mapping =
        new ImportMapping(
            ImportMapping.Format.CSV,
            "projektportalen",
            Origin.OUTSIDE,
            Map.of("externalId", "Nr", "title", "Namn", "text", "Beskrivning", "themes", "Ämnen"),
            Map.of("rullar", Stage.ONGOING),
            ";",
            ",");
    ImportReport report =
        imported(
            "\ufeffNr;Namn;Beskrivning;Ämnen;stage;Chef\r\n"
                + "7;\"Ett \"\"stort\"\" steg\";\"rad ett\nrad två\";skola, arbete;rullar;Bo\r\n"
                + "8;Två;text;;rullar;Bo;för många\r\n"
                + "9;Tre;text;;sover;Bo\r\n",
            mapping);
    assertThat(report.created()).isOne();
    assertThat(report.refused()).extracting(Refused::line).containsExactly(4, 5);
    Kept kept =
        house.store.byKey(java.util.List.of("projektportalen\n7")).values().iterator().next();
    assertThat(kept.profile().title()).isEqualTo("Ett \"stort\" steg");
    assertThat(kept.profile().text()).isEqualTo("rad ett\nrad två");
    assertThat(kept.profile().themes()).containsExactly("skola", "arbete");
    assertThat(kept.origin()).isEqualTo(Origin.OUTSIDE);
  }

  @Test
  void needsALineOfColumnNames() {
    assertThatThrownBy(() -> imported("", ImportMapping.OWN.in(ImportMapping.Format.CSV)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void letsOnlyWritersImport() {
    assertThatThrownBy(
            () ->
                house.transfer.importRows(
                    in("{}"), ImportMapping.OWN, false, Actor.ANONYMOUS, rows -> {}))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void readsWhatItHasWrittenAsWhatItKnows() throws IOException {
    house.written("=SUM(A1)");
    imported(
        "{\"externalId\":\"1\",\"title\":\"Ett\",\"text\":\"a\\nb, \\\"c\\\"\",\"themes\":[\"skola\",\"x\"],"
            + "\"partners\":[{\"name\":\"Ek AB\",\"side\":\"BUSINESS\"}],\"fundingAmount\":5}",
        ImportMapping.OWN);
    for (Format format : new Format[] {Format.CSV, Format.JSON_LINES}) {
      String out = exported(DataSet.INITIATIVES, format, Bank.KARIN);
      ImportMapping mapping =
          format == Format.CSV ? ImportMapping.OWN.in(ImportMapping.Format.CSV) : ImportMapping.OWN;
      ImportReport again = imported(out, mapping);
      assertThat(again.refused()).isEmpty();
      assertThat(again.unchanged()).isEqualTo(2);
    }
    assertThat(exported(DataSet.INITIATIVES, Format.CSV, Bank.KARIN)).contains("'=SUM(A1)");
  }

  @Test
  void keepsWhatIsPrivateOutOfOpenData() throws IOException {
    imported(
        "{\"externalId\":\"1\",\"title\":\"Ett\",\"text\":\"a\",\"ownerEmail\":\"bo@malmo.se\"}",
        ImportMapping.OWN);
    assertThat(exported(DataSet.INITIATIVES, Format.CSV, Bank.KARIN)).contains("bo@malmo.se");
    for (Format format : Format.values()) {
      assertThat(exported(DataSet.INITIATIVES, format, Actor.ANONYMOUS))
          .doesNotContain("bo@malmo.se")
          .contains("Ett");
    }
  }

  /** Whatever the mixture, the good rows are there once and each bad one is named. */
  @Test
  void staysWholeWhateverRowsCome() {
    Random random = new Random(7);
    StringBuilder rows = new StringBuilder();
    int good = 0;
    int bad = 0;
    for (int i = 0; i < 2_000; i++) {
      if (random.nextInt(20) == 0) {
        bad++;
        rows.append(random.nextBoolean() ? "{\"externalId\":\"b" + i + "\"}" : "nonsense");
      } else {
        good++;
        rows.append("{\"externalId\":\"g%d\",\"title\":\"T %d\",\"text\":\"x\"}".formatted(i, i));
      }
      rows.append('\n');
    }
    ImportReport report = imported(rows.toString(), ImportMapping.OWN);
    assertThat(report.created()).isEqualTo(good);
    assertThat(report.refused()).hasSize(bad);
    assertThat(house.bank.list(InitiativeQuery.ALL, Actor.ANONYMOUS).page().total())
        .isEqualTo(good);
    assertThat(imported(rows.toString(), ImportMapping.OWN).unchanged()).isEqualTo(good);
  }

  private Kept kept(String externalId) {
    String key = Kept.key("", externalId);
    return house.store.byKey(java.util.List.of(key)).get(key);
  }

  private String exported(DataSet set, Format format, Actor reader) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    house.transfer.export(set, format, out, reader);
    return out.toString(StandardCharsets.UTF_8);
  }

  private ImportReport imported(String rows, ImportMapping mapping) {
    return house.transfer.importRows(
        in(rows), mapping == null ? ImportMapping.OWN : mapping, false, Bank.KARIN, done -> {});
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
