package se.meetmalmo.platform.identity.internal.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people call their browser. */
public final class Browser {
  /** In order: what pretends to be another comes first. */
  private static final List<Map.Entry<String, String>> NAMES =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser", "Samsung Internet"),
          Map.entry("Firefox", "Firefox"),
          Map.entry("FxiOS", "Firefox"),
          Map.entry("CriOS", "Chrome"),
          Map.entry("Chrome", "Chrome"),
          Map.entry("Safari", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS", "Mac"),
          Map.entry("Linux", "Linux"));

  private Browser() {}

  /** {@code Firefox, Windows}; empty when it is not known. */
  public static String of(String userAgent) {
    String agent = userAgent == null ? "" : userAgent;
    return String.join(", ", Stream.concat(first(NAMES, agent), first(SYSTEMS, agent)).toList());
  }

  private static Stream<String> first(List<Map.Entry<String, String>> known, String agent) {
    return known.stream().filter(e -> agent.contains(e.getKey())).map(Map.Entry::getValue).limit(1);
  }
}
