package se.meetmalmo.platform.store.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bundle asks of the store: {@code Meet-Store: intake;changelog=db/intake.xml}.
 *
 * @param unit lower-case name of the persistence unit
 * @param changelog path inside the bundle
 */
record UnitHeader(String unit, String changelog) {
  static final String NAME = "Meet-Store";
  private static final Pattern FORM =
      Pattern.compile("\\s*([a-z][a-z0-9]{0,29})\\s*;\\s*changelog\\s*=\\s*\"?([^\";,]+?)\"?\\s*");

  /**
   * @param header the header's value, null when the bundle has none
   * @throws IllegalArgumentException when it is not of the form above
   */
  static Optional<UnitHeader> parse(String header) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(header);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          NAME + ": " + header + " is not of the form unit;changelog=path");
    }
    return Optional.of(new UnitHeader(form.group(1), form.group(2)));
  }
}
