package se.meetmalmo.communications.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A place where the city speaks, and how much room a text has there. */
public enum CityChannel {
  /** The intranet of the city's own people. */
  INTRANET(700),
  /** The city's site. */
  CITY_SITE(1_200),
  /** The site for businesses. */
  BUSINESS_SITE(1_200),
  /** A letter to those who have asked for news. */
  MAIL(3_000),
  /** A press release. */
  PRESS(6_000),
  /** Social media. */
  SOCIAL(300);

  private final int length;

  CityChannel(int length) {
    this.length = length;
  }

  /** Most characters of a text as it is read there. */
  public int length() {
    return length;
  }

  /** As in addresses: {@code city-site}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The channel of such a word or name, whatever the case; empty when there is none. */
  public static Optional<CityChannel> of(String word) {
    String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(channel -> channel.name().equals(name)).findFirst();
  }
}
