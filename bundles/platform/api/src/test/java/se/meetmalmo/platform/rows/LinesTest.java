package se.meetmalmo.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void numbersLinesAndToleratesByteOrderMarkAndCarriageReturns() throws IOException {
    assertThat(all("\ufeff{1}\r\n\n  {3}".getBytes(StandardCharsets.UTF_8)))
        .extracting(Lines.Line::text)
        .containsExactly("{1}", "", "{3}");
  }

  @Test
  void keepsTheSpaceAtTheEndsWhereItSaysSomething() throws IOException {
    Lines lines =
        Lines.whole(
            new ByteArrayInputStream("\ufeff\ta\t\r\n b ".getBytes(StandardCharsets.UTF_8)));

    assertThat(lines.next().orElseThrow().text()).isEqualTo("\ta\t");
    assertThat(lines.next().orElseThrow().text()).isEqualTo(" b ");
  }

  @Test
  void refusesTheLineThatIsNoUtf8AndGoesOn() throws IOException {
    assertThat(all("a\nb\u00e5\nc".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(
            new Lines.Line(1, "a", ""),
            new Lines.Line(2, "", "The line is not UTF-8"),
            new Lines.Line(3, "c", ""));
  }

  @Test
  void refusesTheLineThatIsTooLongAndGoesOn() throws IOException {
    byte[] longest = "x".repeat(Lines.MAX_BYTES).getBytes(StandardCharsets.UTF_8);
    Lines lines =
        new Lines(
            new SequenceInputStream(
                new ByteArrayInputStream(longest),
                new ByteArrayInputStream("y\nz\n".getBytes(StandardCharsets.UTF_8))));

    assertThat(lines.next().orElseThrow().fault()).contains("longer than 1048576 bytes");
    assertThat(lines.next()).contains(new Lines.Line(2, "z", ""));
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void readsNothingFromNothing() throws IOException {
    assertThat(all(new byte[0])).isEmpty();
  }

  private static List<Lines.Line> all(byte[] bytes) throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(bytes));
    List<Lines.Line> all = new ArrayList<>();
    for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      all.add(line.get());
    }
    return all;
  }
}
