package se.meetmalmo.communications;

import java.util.List;

/**
 * What somebody has asked for, as they see it by private link.
 *
 * @param confirmed whether the address is confirmed; until then nothing is sent
 */
public record Subscription(
    String id, String language, List<String> themes, List<String> areas, boolean confirmed) {
  public Subscription {
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
  }
}
