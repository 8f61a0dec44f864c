package se.meetmalmo.platform.web;

import java.util.Objects;

/**
 * One of the values that a form field offers.
 *
 * @param value what is sent
 * @param label what is read, in the reader's language
 * @param hint a line below the label; empty when there is none
 */
public record Option(String value, String label, String hint) {
  public Option {
    Objects.requireNonNull(value);
    Objects.requireNonNull(label);
    Objects.requireNonNull(hint);
  }

  public Option(String value, String label) {
    this(value, label, "");
  }
}
