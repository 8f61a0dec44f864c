package se.meetmalmo.platform.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;

/**
 * A row as another system has written it. Without values and fault it is blank, and nothing is
 * missed.
 *
 * @param line where it begins, from 1
 * @param values by column or property, in the system's own words; empty when it could not be read
 * @param fault why it could not be read; empty when it could
 */
public record Row(int line, Map<String, Object> values, String fault) {
  /**
   * What it says, as a record of ours.
   *
   * @throws InvalidInputException names the field that does not fit
   */
  public <T> T as(Class<T> type) {
    return Json.read(Json.write(values), type);
  }

  boolean isBlank() {
    return values.isEmpty() && fault.isEmpty();
  }

  static Row unreadable(int line, String fault) {
    return new Row(line, Map.of(), fault);
  }

  static Row ofJson(Lines.Line line) {
    if (!line.fault().isEmpty() || line.text().isEmpty()) {
      return unreadable(line.number(), line.fault());
    }
    try {
      Map<String, Object> values = new LinkedHashMap<>();
      Map<?, ?> read = Json.read(line.text(), Map.class);
      read.forEach((name, value) -> values.put(String.valueOf(name), value));
      return new Row(line.number(), values, values.isEmpty() ? "The row says nothing" : "");
    } catch (InvalidInputException e) {
      String within = e.getMessage().replace("at line 1, column", "at column");
      return unreadable(line.number(), within);
    }
  }
}
