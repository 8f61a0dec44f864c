package se.meetmalmo.criteria.core.internal.web;

/**
 * A line of contact details, with a link where it is an address or a telephone number.
 *
 * @param href empty when the line is only text
 */
public record ContactLine(String text, String href) {
  static ContactLine of(String line) {
    if (line.matches("https?://\\S+")) {
      return new ContactLine(line.replaceFirst("https?://(www\\.)?", ""), line);
    }
    if (line.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      return new ContactLine(line, "mailto:" + line);
    }
    if (line.matches("\\+?[0-9][0-9 ()-]{5,}")) {
      return new ContactLine(line, "tel:" + line.replaceAll("[^+0-9]", ""));
    }
    return new ContactLine(line, "");
  }
}
