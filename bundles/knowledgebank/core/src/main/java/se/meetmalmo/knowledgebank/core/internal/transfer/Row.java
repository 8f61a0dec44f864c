package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.util.Map;

/**
 * A row as another system has written it.
 *
 * @param line from 1; of a row of several lines the first
 * @param values by column or property, in the system's own words
 * @param fault why it could not be read; empty when it could
 */
record Row(int line, Map<String, Object> values, String fault) {
  static Row unreadable(int line, String fault) {
    return new Row(line, Map.of(), fault);
  }
}
