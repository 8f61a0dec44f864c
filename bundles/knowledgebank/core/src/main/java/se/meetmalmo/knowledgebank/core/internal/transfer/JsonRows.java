package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Lines;

/** One JSON object a line; empty lines are none. */
final class JsonRows implements Rows {
  private final Lines lines;

  JsonRows(InputStream in) {
    lines = new Lines(in);
  }

  @Override
  public Optional<Row> next() throws IOException {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && line.get().fault().isEmpty() && line.get().text().isEmpty()) {
      line = lines.next();
    }
    return line.map(JsonRows::row);
  }

  private static Row row(Lines.Line line) {
    if (!line.fault().isEmpty()) {
      return Row.unreadable(line.number(), line.fault());
    }
    try {
      Map<String, Object> values = new LinkedHashMap<>();
      Map<?, ?> read = Json.read(line.text(), Map.class);
      read.forEach((name, value) -> values.put(String.valueOf(name), value));
      return new Row(line.number(), values, "");
    } catch (InvalidInputException e) {
      return Row.unreadable(line.number(), e.getMessage());
    }
  }
}
