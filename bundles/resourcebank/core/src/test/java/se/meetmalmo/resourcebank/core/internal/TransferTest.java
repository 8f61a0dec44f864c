package se.meetmalmo.resourcebank.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.resourcebank.BankTransfer.Format;
import se.meetmalmo.resourcebank.ImportReport;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent.Type;

class TransferTest {
  private static final String ROW =
      "{\"externalId\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"consentSource\":\"Mässan 2026\","
          + "\"consentPublicName\":true,\"organisation\":{\"name\":\"Bolaget\"}}\n";
  @TempDir Path folder;
  private Bank bank;

  @BeforeEach
  void open() {
    bank = new Bank(folder);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private ImportReport imported(Format format, String rows) {
    return bank.transfer.importMembers(
        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
        format,
        Bank.OPERATOR,
        count -> {});
  }

  private List<Member> all() {
    List<Member> all = new ArrayList<>();
    bank.transfer.export(all::add, Bank.OPERATOR);
    return all;
  }

  @Test
  void thoseWhoAgreedElsewhereAreMembersAtOnceAndMarkedSo() {
    ImportReport report = imported(Format.JSON_LINES, ROW.formatted("a", "Åsa", "a@example.se"));
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(all())
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.status()).isEqualTo(Member.Status.ACTIVE);
              assertThat(member.origin()).isEqualTo(Member.Origin.IMPORT);
              assertThat(member.consent().source()).isEqualTo("Mässan 2026");
              assertThat(member.certificateId()).isNotEmpty();
            });
    assertThat(bank.told()).containsExactly(Type.CONFIRMED);
  }

  @Test
  void aBrokenRowRefusesItself() {
    String rows =
        ROW.formatted("a", "Åsa", "a@example.se")
            + "{broken\n\n"
            + ROW.formatted("b", "", "b@example.se")
            + ROW.formatted("c", "Cia", "A@example.se")
            + ROW.formatted("d", "Dan", "d@example.se").replace("Mässan 2026", "")
            + ROW.formatted("e", "Eva", "e@example.se");
    ImportReport report = imported(Format.JSON_LINES, rows);
    assertThat(report.accepted()).isEqualTo(2);
    assertThat(report.refused().stream().map(ImportReport.Refused::line))
        .containsExactly(2, 4, 5, 6);
    assertThat(report.refused().toString()).doesNotContain("example.se");
    assertThat(report.incomplete()).isFalse();
    assertThat(report.lastLine()).isEqualTo(7);
  }

  @Test
  void theSameIdAgainBringsUpToDateButNotBack() {
    imported(Format.JSON_LINES, ROW.formatted("a", "Åsa", "a@example.se"));
    imported(Format.JSON_LINES, ROW.formatted("a", "Åsa Ny", "a2@example.se"));
    assertThat(all()).singleElement().matches(m -> m.registration().name().equals("Åsa Ny"));
    imported(Format.JSON_LINES, ROW.formatted("a", "Åsa Ny", "a2@example.se"));
    assertThat(bank.told()).containsExactly(Type.CONFIRMED, Type.CHANGED);
    bank.bank.remove(all().get(0).id(), Bank.OPERATOR);
    ImportReport back = imported(Format.JSON_LINES, ROW.formatted("a", "Åsa", "a@example.se"));
    assertThat(back.refused().get(0).reason()).contains("has left");
    assertThat(all()).isEmpty();
  }

  @Test
  void readsCommaSeparatedValues() {
    String rows =
        "\ufeffname,email,organisation.name,interest.scope,interest.themes,capacity.groups,"
            + "consentPublicName,consentSource\r\n"
            + "\"Ek, Anna\",anna@example.se,\"Ek \"\"Bygg\"\" AB\",TOPICS,arbete;skola,3,ja,Brev\r\n"
            + "Bo,bo@example.se,Bo AB,,,två,nej,Brev\n"
            + "Cia,cia@example.se\n"
            + "\"Rad\nbruten\",d@example.se,D AB,,,,,Brev\n"
            + "Eva,eva@example.se,Eva AB,NOWHERE,,,,Brev";
    ImportReport report = imported(Format.CSV, rows);
    assertThat(report.refused().stream().map(ImportReport.Refused::line)).containsExactly(3, 4, 7);
    assertThat(report.accepted()).isEqualTo(2);
    Member anna =
        all().stream()
            .filter(m -> m.registration().name().startsWith("Ek"))
            .findFirst()
            .orElseThrow();
    assertThat(anna.registration().name()).isEqualTo("Ek, Anna");
    assertThat(anna.registration().organisation().name()).isEqualTo("Ek \"Bygg\" AB");
    assertThat(anna.registration().interest().themes()).containsExactly("arbete", "skola");
    assertThat(anna.registration().capacity().groups()).isEqualTo(3);
    assertThat(anna.isPublic()).isTrue();
    assertThatThrownBy(() -> imported(Format.CSV, "name,shoe size\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("shoe size");
    assertThatThrownBy(() -> imported(Format.CSV, "name;email\n"))
        .hasMessageContaining("commas stand between columns");
  }

  @Test
  void whatWasExportedCanBeImported() {
    bank.join(Bank.anna());
    String row =
        se.meetmalmo.platform.Json.write(all().get(0).registration())
            .replace("\"consentSource\":\"\"", "\"consentSource\":\"Export\"");
    bank.bank.remove(all().get(0).id(), Bank.OPERATOR);
    assertThat(imported(Format.JSON_LINES, row).refused()).isEmpty();
  }

  @Test
  void theListIsInSwedishOrder() {
    for (String name : List.of("Öl", "Zebra", "Äpple", "Ål", "ananas")) {
      imported(
          Format.JSON_LINES,
          ROW.formatted(name, "N", name.hashCode() + "@example.se").replace("Bolaget", name));
    }
    assertThat(bank.bank.publicMembers(Bank.query()).items().stream().map(m -> m.organisation()))
        .containsExactly("ananas", "Zebra", "Ål", "Äpple", "Öl");
  }
}
