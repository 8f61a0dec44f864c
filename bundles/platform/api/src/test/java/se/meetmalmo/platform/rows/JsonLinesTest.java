package se.meetmalmo.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  @Test
  void readsAnObjectALine() throws IOException {
    List<Row> rows = read("{\"title\": \"Ett\", \"themes\": [\"skola\"]}\n\n{\"title\": \"Två\"}");
    assertThat(rows).extracting(Row::line).containsExactly(1, 2, 3);
    assertThat(rows.get(0).values()).containsEntry("title", "Ett");
    assertThat(rows.get(1).isBlank()).isTrue();
    assertThat(rows.get(2).values()).containsEntry("title", "Två");
  }

  @Test
  void saysWhatIsWrongWithARowAndGoesOn() throws IOException {
    List<Row> rows = read("{}\n{\"title\": \"Avbr\n[1]\n{\"title\": \"Ett\"}\n");
    assertThat(rows.get(0).fault()).isEqualTo("The row says nothing");
    assertThat(rows.get(1).fault()).contains("at column").doesNotContain("line 1");
    assertThat(rows.get(2).fault()).isNotEmpty();
    assertThat(rows.get(3).values()).containsEntry("title", "Ett");
  }

  private static List<Row> read(String lines) throws IOException {
    Rows from = Rows.jsonLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    List<Row> rows = new ArrayList<>();
    for (Optional<Row> row = from.next(); row.isPresent(); row = from.next()) {
      rows.add(row.get());
    }
    return rows;
  }
}
