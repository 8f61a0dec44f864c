package se.meetmalmo.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  @Test
  void readsCellsOverSeveralLinesWithQuotesAndSpace() throws IOException {
    List<Row> rows = read("a,b\r\n\"one, \"\"two\"\"\r\n  three\", x \r\n\r\n4,5\r\n");
    assertThat(rows.get(0).values()).isEqualTo(Map.of("a", "one, \"two\"\n  three", "b", " x "));
    assertThat(rows).extracting(Row::line).containsExactly(2, 5);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsOwnRowOnly() throws IOException {
    List<Row> rows = read("a,b\n1,x\n\"2,y\n3,z\n4,w\n");
    assertThat(rows).extracting(Row::line).containsExactly(2, 3, 4, 5);
    assertThat(rows.get(1).fault()).isEqualTo("A quoted cell is not closed");
    assertThat(rows.get(2).values()).containsEntry("a", "3");
    assertThat(rows.get(3).values()).containsEntry("b", "w");
  }

  @Test
  void aQuoteThatIsClosedRowsLaterCostsTheTwoRowsOnly() throws IOException {
    List<Row> rows = read("a,b\n\"1,x\n2,y\n3,\"z\"\n4,w\n");
    assertThat(rows).extracting(Row::line).containsExactly(2, 3, 4, 5);
    assertThat(rows.get(0).fault()).isNotEmpty();
    assertThat(rows.subList(1, 4)).allMatch(row -> row.fault().isEmpty());
  }

  @Test
  void aQuoteWithinACellIsAQuote() throws IOException {
    List<Row> rows = read("a,b\n5\" rör,x\n6\" rör,y\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).values()).containsEntry("a", "6\" rör");
  }

  @Test
  void goesOnAfterALineThatIsNoUtf8() throws IOException {
    byte[] csv = "a,b\n1,?\n2,x\n".getBytes(StandardCharsets.US_ASCII);
    csv[6] = (byte) 0xe5;
    List<Row> rows = read(csv);
    assertThat(rows.get(0).fault()).isEqualTo("The line is not UTF-8");
    assertThat(rows.get(1).values()).containsEntry("b", "x");
  }

  @Test
  void saysWhyTheColumnNamesCannotBeRead() {
    byte[] western = {'n', 'a', 'm', 'n', ',', (byte) 0xe5, 'r', '\n'};
    assertThatThrownBy(() -> read(western)).hasMessageContaining("The line is not UTF-8");
    assertThatThrownBy(() -> read("\"a,b\n1,2\n")).hasMessageContaining("is not closed");
    assertThatThrownBy(() -> read("")).hasMessage("A line of column names is required");
  }

  @Test
  void keepsEmptyColumnsBetweenTabs() throws IOException {
    Rows rows =
        new CsvRows(
            new ByteArrayInputStream("a\tb\tc\n\t2\t\n".getBytes(StandardCharsets.UTF_8)), '\t');
    assertThat(rows.next().orElseThrow().values()).isEqualTo(Map.of("b", "2"));
  }

  private static List<Row> read(String csv) throws IOException {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Row> read(byte[] csv) throws IOException {
    Rows from = new CsvRows(new ByteArrayInputStream(csv), ',');
    List<Row> rows = new ArrayList<>();
    for (Optional<Row> row = from.next(); row.isPresent(); row = from.next()) {
      rows.add(row.get());
    }
    return rows;
  }
}
